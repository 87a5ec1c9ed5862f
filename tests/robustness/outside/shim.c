/* Loaded before the C library of a bot under test: a wall clock that can be set and a disk that can
 * be slow, without touching the machine's own. SHIM_FILE holds three numbers of 64 bits: by how many
 * milliseconds the wall clock is off, how many each fsync takes, and how many were begun. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t *told;

__attribute__((constructor)) static void open_file(void) {
    const char *path = getenv("SHIM_FILE");
    int file = path ? open(path, O_RDWR) : -1;
    if (file < 0) return;
    void *at = mmap(NULL, 24, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (at != MAP_FAILED) told = at;
    close(file);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
    int failed = real(clock, now);
    if (!failed && told && clock == CLOCK_REALTIME) {
        int64_t nanoseconds = now->tv_nsec + (told[0] % 1000) * 1000000;
        now->tv_sec += told[0] / 1000 + nanoseconds / 1000000000;
        now->tv_nsec = nanoseconds % 1000000000;
        if (now->tv_nsec < 0) { now->tv_nsec += 1000000000; now->tv_sec--; }
    }
    return failed;
}

int gettimeofday(struct timeval *now, void *zone) {
    struct timespec at;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &at)) return -1;
    now->tv_sec = at.tv_sec;
    now->tv_usec = at.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *into) {
    struct timespec at;
    clock_gettime(CLOCK_REALTIME, &at);
    if (into) *into = at.tv_sec;
    return at.tv_sec;
}

static void drag(void) {
    if (!told) return;
    __sync_fetch_and_add(&told[2], 1);
    if (told[1]) usleep(told[1] * 1000);
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fsync");
    drag();
    return real(file);
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
    drag();
    return real(file);
}
