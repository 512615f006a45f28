# Starts processes that look, to everything that reads /proc, exactly like the programs that they are named after.
#
#   perl processes.pl ROOT LIST
#
# LIST holds a line for each: the words of its argv as hexadecimal, the first being the executable. The executable is a
# copy of echo: it takes any argument, and its output goes to a pipe that is full, so it waits for ever.
use strict;
use warnings;
use Fcntl qw(F_GETFL F_SETFL O_NONBLOCK);
use File::Basename qw(dirname);
use File::Copy qw(copy);
use File::Path qw(make_path);

my ($root, $list) = @ARGV;

open my $lines, '<', $list or die "$list: $!";
while (my $line = <$lines>) {
    my ($executable, @argv) = map { pack 'H*', $_ } split ' ', $line;
    make_path("$root" . dirname($executable));
    if (!-e "$root$executable") {
        copy('/bin/echo', "$root$executable") or die "$root$executable: $!";
        chmod 0755, "$root$executable";
    }
    start($executable, @argv);
}

sub start {
    my ($executable, @argv) = @_;
    pipe my $executed, my $still_perl or die "pipe: $!";
    my $pid = fork // die "fork: $!";
    if ($pid == 0) {
        close $executed;
        become($executable, @argv);
    }
    close $still_perl;
    my $problem = <$executed>;
    die "$executable did not start\n" if waitpid($pid, 1) != 0;
}

sub become {
    my ($executable, @argv) = @_;
    chroot $root or die "chroot: $!";
    chdir '/' or die "chdir: $!";
    my ($reader, $writer) = full_pipe();
    # The reading end has to stay open: without a reader the write would fail.
    open STDIN, '<&', $reader or die "stdin: $!";
    open STDOUT, '>&', $writer or die "stdout: $!";
    open STDERR, '>', '/dev/null' or die "stderr: $!";
    exec { $executable } @argv or die "$executable: $!";
}

sub full_pipe {
    pipe my $reader, my $writer or die "pipe: $!";
    my $flags = fcntl $writer, F_GETFL, 0;
    fcntl $writer, F_SETFL, $flags | O_NONBLOCK;
    1 while defined syswrite $writer, 'x' x 4096;
    fcntl $writer, F_SETFL, $flags;
    return ($reader, $writer);
}
