namespace StrategyHost.Sandbox.Process.Seccomp;

/// <content>x86-64.</content>
internal sealed partial class SystemCallTable
{
    private static SystemCallTable Amd64 => new()
    {
        Machine = 0xC000003E,
        Clone = 56,
        ProcessLimit = 302,
        SetAffinity = 203,
        SignalThread = 234,
        Execute = 59,
        Open = 257,
        Write = 1,
        Control = 157,
        Filter = 317,
        NewSession = 112,
        SetCapabilities = 126,
        SetGroups = 116,
        SetGroup = 119,
        SetUser = 117,
        Allowed =
        [
            0, 1, 2, 3, 4, 5, 6, 7, 8,              // read write open close stat fstat lstat poll lseek
            9, 10, 11, 12, 25, 27, 28,              // mmap mprotect munmap brk mremap mincore madvise
            13, 14, 15, 131,                        // rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack
            16, 17, 19, 20, 21,                     // ioctl pread64 readv writev access
            22, 32, 33, 72, 292, 293, 436,          // pipe dup dup2 fcntl dup3 pipe2 close_range
            24, 35, 230, 202, 449, 324, 334,        // sched_yield nanosleep clock_nanosleep futex futex_waitv membarrier rseq
            39, 63, 79, 89, 95,                     // getpid uname getcwd readlink umask
            96, 97, 98, 99, 100, 102, 104,          // gettimeofday getrlimit getrusage sysinfo times getuid getgid
            107, 108, 110, 111, 186,                // geteuid getegid getppid getpgrp gettid
            59, 60, 61, 231, 158, 218, 273,         // execve exit wait4 exit_group arch_prctl set_tid_address set_robust_list
            137, 138, 140, 143, 145, 146, 147,      // statfs fstatfs getpriority sched_getparam sched_getscheduler …_priority_max/min
            157, 160,                               // prctl setrlimit
            204, 309, 239,                          // sched_getaffinity getcpu get_mempolicy
            217, 221, 228, 229, 257, 262, 267,      // getdents64 fadvise64 clock_gettime clock_getres openat newfstatat readlinkat
            269, 439, 271, 318, 332,                // faccessat faccessat2 ppoll getrandom statx
        ],
    };
}
