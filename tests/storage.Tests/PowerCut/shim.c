/* Preloaded into a process: writes down what it asks of its SQLite files (*.db, *.db-wal), in order, so that a test can
   rebuild what a disk may hold after a power cut. A write is noted before it is done, a sync after it is done: what the
   log calls durable is durable. One thread writes each file, as our Database and Vault do.

   Record: op (1 byte) . fd (4) . offset (8) . length (4) . bytes; little endian.
   op 1 open (bytes: path) . 2 write (bytes: content) . 3 truncate (offset: new length) . 4 sync */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FD 4096
static unsigned char watched[MAX_FD];
static int log_fd = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open64)(const char *, int, ...);
static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static int (*real_ftruncate64)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_close)(int);

__attribute__((constructor)) static void start(void)
{
    real_open64 = dlsym(RTLD_NEXT, "open64");
    real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
    real_ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_close = dlsym(RTLD_NEXT, "close");
    const char *path = getenv("POWERCUT_LOG");
    if (path)
        log_fd = real_open64(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(unsigned char op, int fd, int64_t offset, const void *bytes, uint32_t length)
{
    unsigned char head[17];
    int32_t id = fd;
    head[0] = op;
    memcpy(head + 1, &id, 4);
    memcpy(head + 5, &offset, 8);
    memcpy(head + 13, &length, 4);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
    pthread_mutex_lock(&lock);
    if (writev(log_fd, parts, 2) != (ssize_t)(sizeof head + length))
        abort();
    pthread_mutex_unlock(&lock);
}

static int is_watched(int fd)
{
    return fd >= 0 && fd < MAX_FD && watched[fd];
}

static int ends_with(const char *path, const char *end)
{
    size_t a = strlen(path), b = strlen(end);
    return a >= b && strcmp(path + a - b, end) == 0;
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, int);
    va_end(rest);
    if (!real_open64)
        start();
    int fd = real_open64(path, flags, mode);
    if (fd >= 0 && fd < MAX_FD && log_fd >= 0) {
        watched[fd] = ends_with(path, ".db") || ends_with(path, ".db-wal");
        if (watched[fd])
            note(1, fd, 0, path, strlen(path));
    }
    return fd;
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, int);
    va_end(rest);
    return open64(path, flags, mode);
}

int close(int fd)
{
    if (!real_close)
        start();
    if (is_watched(fd))
        watched[fd] = 0;
    return real_close(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset)
{
    if (is_watched(fd))
        note(2, fd, offset, bytes, length);
    return real_pwrite64(fd, bytes, length, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset)
{
    return pwrite64(fd, bytes, length, offset);
}

int ftruncate64(int fd, off64_t length)
{
    if (is_watched(fd))
        note(3, fd, length, 0, 0);
    return real_ftruncate64(fd, length);
}

int ftruncate(int fd, off_t length)
{
    return ftruncate64(fd, length);
}

int fsync(int fd)
{
    int result = real_fsync(fd);
    if (result == 0 && is_watched(fd))
        note(4, fd, 0, 0, 0);
    return result;
}

int fdatasync(int fd)
{
    int result = real_fdatasync(fd);
    if (result == 0 && is_watched(fd))
        note(4, fd, 0, 0, 0);
    return result;
}
