namespace StrategyHost.Sandbox.Process.Seccomp;

/// <content>arm64, whose table is the generic one: it lacks the old calls that take a path without a folder.</content>
internal sealed partial class SystemCallTable
{
    private static SystemCallTable Arm64 => new()
    {
        Machine = 0xC00000B7,
        Clone = 220,
        ProcessLimit = 261,
        SetAffinity = 122,
        SignalThread = 131,
        Execute = 221,
        Open = 56,
        Write = 64,
        Control = 167,
        Filter = 277,
        NewSession = 157,
        SetCapabilities = 91,
        SetGroups = 159,
        SetGroup = 149,
        SetUser = 147,
        Allowed =
        [
            63, 64, 56, 57, 79, 80, 73, 62,         // read write openat close newfstatat fstat ppoll lseek
            222, 226, 215, 214, 216, 232, 233,      // mmap mprotect munmap brk mremap mincore madvise
            134, 135, 139, 132,                     // rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack
            29, 67, 65, 66, 48, 439,                // ioctl pread64 readv writev faccessat faccessat2
            23, 24, 25, 59, 436,                    // dup dup3 fcntl pipe2 close_range
            124, 101, 115, 98, 449, 283, 293,       // sched_yield nanosleep clock_nanosleep futex futex_waitv membarrier rseq
            172, 160, 17, 78, 166,                  // getpid uname getcwd readlinkat umask
            169, 163, 165, 179, 153, 174, 176,      // gettimeofday getrlimit getrusage sysinfo times getuid getgid
            175, 177, 173, 155, 178,                // geteuid getegid getppid getpgid gettid
            221, 93, 260, 94, 96, 99,               // execve exit wait4 exit_group set_tid_address set_robust_list
            43, 44, 141, 121, 120, 125, 126,        // statfs fstatfs getpriority sched_getparam sched_getscheduler …_priority_max/min
            167, 164,                               // prctl setrlimit
            123, 168, 236,                          // sched_getaffinity getcpu get_mempolicy
            61, 223, 113, 114,                      // getdents64 fadvise64 clock_gettime clock_getres
            278, 291,                               // getrandom statx
        ],
    };
}
