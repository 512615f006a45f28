# Starts processes that look, to everything that reads /proc, exactly like the programs that they are named after.
#
#   perl processes.pl ROOT LIST
#
# LIST holds a line for each: the executable, `/`, the directories that it watches, `/`, its argv; all in hexadecimal. The
# executable is a copy of echo: it takes any argument, and its output goes to a pipe that is full, so it waits for ever.
use strict;
use warnings;
use Fcntl qw(F_GETFL F_SETFL O_NONBLOCK);
use File::Basename qw(dirname);
use File::Path qw(make_path);
use POSIX qw(uname);

my ($root, $list) = @ARGV;

open my $lines, '<', $list or die "$list: $!";
while (my $line = <$lines>) {
    my ($executables, $watches, $argv) = map { [words($_)] } split m{/}, $line;
    my $executable = $executables->[0];
    make_path($root . dirname($executable));
    if (!-e "$root$executable") {
        system('cp', '/bin/echo', "$root$executable") == 0 or die "$root$executable was not made\n";
    }
    start($executable, $watches, $argv);
}

sub words { return map { pack 'H*', $_ } split ' ', shift }

sub start {
    my ($executable, $watches, $argv) = @_;
    pipe my $executed, my $still_perl or die "pipe: $!";
    my $pid = fork // die "fork: $!";
    if ($pid == 0) {
        close $executed;
        become($executable, $watches, $argv);
    }
    close $still_perl;
    # The other end closes when perl becomes the executable.
    my $problem = <$executed>;
    die "$executable did not start\n" if waitpid($pid, 1) != 0;
}

sub become {
    my ($executable, $watches, $argv) = @_;
    chroot $root or die "chroot: $!";
    chdir '/' or die "chdir: $!";
    my ($reader, $writer) = full_pipe();
    # The reading end has to stay open: without a reader the write would fail.
    open STDIN, '<&', $reader or die "stdin: $!";
    open STDOUT, '>&', $writer or die "stdout: $!";
    open STDERR, '>', '/dev/null' or die "stderr: $!";
    watch(@$watches) if @$watches;
    exec { $executable } @$argv or die "$executable: $!";
}

# Holds inotify watches, which the executable inherits. A directory that is not there is not watched.
sub watch {
    my $machine = (uname())[4];
    my %numbers = (x86_64 => [294, 254], aarch64 => [26, 27]);
    my ($inotify_init1, $inotify_add_watch) = @{ $numbers{$machine} or die "inotify is not known on $machine\n" };
    my $descriptor = syscall $inotify_init1, 0;
    my $created_deleted_or_changed = 0x3c2;
    syscall $inotify_add_watch, $descriptor, $_, $created_deleted_or_changed for @_;
}

sub full_pipe {
    pipe my $reader, my $writer or die "pipe: $!";
    my $flags = fcntl $writer, F_GETFL, 0;
    fcntl $writer, F_SETFL, $flags | O_NONBLOCK;
    1 while defined syswrite $writer, 'x' x 4096;
    fcntl $writer, F_SETFL, $flags;
    return ($reader, $writer);
}
