# Runs a program again and again, and kills it, or a program that it starts, at one of its system calls.
#
#   perl trace.pl OUTPUT LOCK PATH PROGRAM WORD…
#
# PATH is where the program finds others. Each line of standard input asks for one run; what the run prints is in the file
# OUTPUT afterwards. The processes of a run are numbered in the order in which they are started, the program itself is 0,
# and so are a process's calls, from 1. The write window is open while LOCK, a directory as src/nodes/library/lock.sh has
# it, holds a lock that was not there before and is not released. STATUS is the program's, WHERE is `inside` the write window or `outside`.
#   count         kills nothing. Answers a word for each process, which begins with `:`, and in it a letter for each of its
#                 calls: `i` inside the write window, `o` outside; a capital when it changes something on the disk.
#   kill P N      kills process P before its call N is carried out, and waits until nothing of the run is left. Answers
#                 `killed STATUS WHERE`, or `ended STATUS outside` when there was no such call.
#   hold P        stops process P before its first call, kills all others, and answers `held STATUS WHERE`; after another
#                 line it goes on, and the run ends with it. The answers are those of `kill`.
#   pause P N     stops process P before its call N, and answers `paused STATUS WHERE`; after another line all goes on as if
#                 nothing had been. The answers are those of `kill`.
use strict;
use warnings;
use Config;
use Fcntl qw(O_CREAT);

use constant {
    TRACEME => 0, CONT => 7, SYSCALL => 24, SETOPTIONS => 0x4200, GETEVENTMSG => 0x4201, GET_SYSCALL_INFO => 0x420e,
    WALL => 0x40000000, SIGTRAP => 5, SIGSTOP => 19, ENTRY => 1,
};

# SYSGOOD, FORK, VFORK, CLONE, EXEC, EXITKILL: what it starts is traced as well, and nothing outlives this program.
use constant OPTIONS => 0x1 | 0x2 | 0x4 | 0x8 | 0x10 | 0x100000;

# System calls by their numbers: ptrace and wait4, for perl knows nothing of the one, and of a stop only that there was one;
# openat; and those that change something: write, fsync, truncate, mkdir, rmdir, unlink, symlink, link, rename, chmod,
# chown, sendfile, copy_file_range and their kin.
my %numbers = (
    x86_64 => [101, 61, 257, 1, 74, 77, 83, 84, 87, 88, 86, 82, 90, 91, 92, 93, 94, 40, 326, 258, 260, 263 .. 266, 268, 316],
    aarch64 => [117, 260, 56, 64, 82, 46, 34 .. 38, 52 .. 55, 71, 285, 276],
);
my ($ptrace, $wait4, $openat, @changing)
    = @{ $numbers{ (split /-/, $Config{archname})[0] } // die "this processor is not known\n" };
my %is_changing = map { $_ => 1 } @changing;

my ($output, $lock, $path, @program) = @ARGV;
my $page = "\0" x 88;
$| = 1;

while (my $line = <STDIN>) {
    my ($what, $process, $call) = split ' ', $line;
    print join(' ', run($what, $process // -1, $call // 0)), "\n";
}

sub run {
    my ($what, $target, $target_call) = @_;
    my %before = map { $_ => 1 } locks();
    my $first = start();
    my (%number, %early, %alive, @calls, @letters);
    my ($word, $status, $where, $next, $held) = ('ended', -1, 'outside', 0, undef);

    # Takes a new process on; it waits in its first stop.
    my $enlist = sub {
        my $pid = shift;
        $alive{$pid} = 1;
        $number{$pid} = $next++;
        ($calls[$number{$pid}], $letters[$number{$pid}]) = (0, ':');
        if ($what eq 'hold' && $number{$pid} == $target) {
            ($held, $where) = ($pid, window_of(\%before));
            kill KILL => grep { $_ != $pid } keys %alive;
        }
    };
    my $resume = sub {
        my ($pid, $signal) = @_;
        return if defined $held && $pid == $held;
        ptrace($what eq 'count' || $number{$pid} == $target ? SYSCALL : CONT, $pid, $signal);
    };

    $enlist->($first);
    $resume->($first, 0);
    while (%alive) {
        if (defined $held && keys %alive == 1) {
            print "held $status $where\n";
            <STDIN>;
            my $late = $held;
            ($word, $held) = ('killed', undef);
            ptrace(CONT, $late, 0);
        }
        my ($pid, $status_word) = next_event(-1);
        die "wait4: $!" if $pid < 0;
        my ($low, $signal, $event) = ($status_word & 0x7f, ($status_word >> 8) & 0xff, $status_word >> 16);
        if ($low != 0x7f) {
            $status = $low == 0 ? $signal : 128 + $low if $pid == $first;
            delete $alive{$pid};
        }
        elsif (!exists $number{$pid}) {
            # Its parent has yet to tell of it, by which it gets its number.
            $early{$pid} = 1;
        }
        elsif ($event >= 1 && $event <= 3) {
            my $child = event_message($pid);
            $enlist->($child);
            $resume->($child, 0) if delete $early{$child};
            $resume->($pid, 0);
        }
        elsif ($signal == (SIGTRAP | 0x80)) {
            my $which = $number{$pid};
            my $called = entry_of($pid);
            my $call = defined $called ? ++$calls[$which] : 0;
            if ($call > 0 && $what eq 'count') {
                my $letter = substr window_of(\%before), 0, 1;
                $letters[$which] .= $called ? uc $letter : $letter;
            }
            if ($call > 0 && $what =~ /^(kill|pause)$/ && $which == $target && $call == $target_call) {
                ($word, $where) = ('killed', window_of(\%before));
            }
            if ($word eq 'killed' && $what eq 'kill' && $which == $target) {
                kill KILL => $pid;
                next;
            }
            if ($word eq 'killed' && $what eq 'pause' && $which == $target) {
                print "paused $status $where\n";
                <STDIN>;
                $target = -1;
            }
            $resume->($pid, 0);
        }
        else {
            # A stop is how a new process begins, a trap how a program does.
            $resume->($pid, $event || $signal == SIGSTOP || $signal == SIGTRAP ? 0 : $signal);
        }
    }
    return $what eq 'count' ? @letters : ($word, $status, $where);
}

# Starts the program; it waits in its first stop.
sub start {
    my $pid = fork // die "fork: $!";
    if ($pid == 0) {
        open STDIN, '<', '/dev/null' or die;
        open STDOUT, '>', $output or die "$output: $!";
        open STDERR, '>&', \*STDOUT or die;
        %ENV = (PATH => $path);
        ptrace(TRACEME, 0, 0);
        exec { $program[0] } @program or die "$program[0]: $!";
    }
    next_event($pid);
    syscall($ptrace, SETOPTIONS, $pid, 0, OPTIONS) == 0 or die "ptrace: $!";
    return $pid;
}

sub next_event {
    my $word = "\0" x 4;
    my $pid = syscall $wait4, shift, $word, WALL, 0;
    return ($pid, unpack 'L', $word);
}

# Fails for who was killed meanwhile, and is not there any more.
sub ptrace {
    my ($request, $pid, $data) = @_;
    return syscall $ptrace, $request, $pid, 0, $data;
}

sub event_message {
    my $message = "\0" x 8;
    syscall $ptrace, GETEVENTMSG, shift, 0, $message;
    return unpack 'Q', $message;
}

# Whether a call changes something; undefined when it has been carried out already.
sub entry_of {
    return if syscall($ptrace, GET_SYSCALL_INFO, shift, length $page, $page) <= 0;
    my ($operation, $number, @words) = unpack 'C x23 Q Q6', $page;
    return if $operation != ENTRY;
    return $is_changing{$number} || $number == $openat && ($words[2] & O_CREAT) != 0;
}

sub window_of {
    my $before = shift;
    return (grep { !$before->{$_} && !-e "$lock/$_.released" } locks()) ? 'inside' : 'outside';
}

sub locks {
    opendir my $directory, $lock or return ();
    return grep { /^\d+$/ && -l "$lock/$_" } readdir $directory;
}
