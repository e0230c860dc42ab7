/* Faults on order, for a program under test: preload this library, and say in the environment what is to go wrong.

     FAULT_KILL=n     the process dies by SIGKILL at its n-th call that changes a disk; a write is half done by then
     FAULT_ROOM=n     after n more bytes the disk is full: ENOSPC; a write that does not fit is done as far as it does
     FAULT_NO_LOCKS=1 the file system has no locks: ENOLCK
     FAULT_COUNT=file the number of such calls and of bytes is written to the file at the end

   What is written to standard output and error is not counted. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls, bytes;
static long kill_at = -1, room = -1;
static int has_locks = 1;
static const char *count_file;

__attribute__((constructor)) static void read_orders(void) {
  const char *order;
  if ((order = getenv("FAULT_KILL"))) kill_at = atol(order);
  if ((order = getenv("FAULT_ROOM"))) room = atol(order);
  if (getenv("FAULT_NO_LOCKS")) has_locks = 0;
  count_file = getenv("FAULT_COUNT");
}

__attribute__((destructor)) static void tell_count(void) {
  if (!count_file) return;
  FILE *file = fopen(count_file, "w");
  if (!file) return;
  fprintf(file, "%ld %ld\n", (long)calls, (long)bytes);
  fclose(file);
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* Whether this call is the one to die at. */
static int dies(void) { return atomic_fetch_add(&calls, 1) + 1 == kill_at; }

static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

/* How many of count bytes still fit; -1 with errno for none. */
static ssize_t fitting(size_t count) {
  if (room < 0) { atomic_fetch_add(&bytes, (long)count); return (ssize_t)count; }
  long before = atomic_fetch_add(&bytes, (long)count);
  if (before + (long)count <= room) return (ssize_t)count;
  if (before < room) return room - before;
  errno = ENOSPC;
  return -1;
}

#define IS_FILE(fd) ((fd) > 2)

ssize_t write(int fd, const void *data, size_t count) {
  REAL(write);
  if (!IS_FILE(fd)) return real(fd, data, count);
  if (dies()) { real(fd, data, count / 2); die(); }
  ssize_t fits = fitting(count);
  return fits < 0 ? -1 : real(fd, data, (size_t)fits);
}

#define PWRITE(name, offset_type) \
  ssize_t name(int fd, const void *data, size_t count, offset_type offset) { \
    REAL(name); \
    if (dies()) { real(fd, data, count / 2, offset); die(); } \
    ssize_t fits = fitting(count); \
    return fits < 0 ? -1 : real(fd, data, (size_t)fits, offset); \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

/* A growing file takes room as soon as it is written to; cutting one always works. */
#define CHANGE(type, name, parameters, arguments) \
  type name parameters { \
    REAL(name); \
    if (dies()) die(); \
    return real arguments; \
  }
CHANGE(int, ftruncate, (int fd, off_t size), (fd, size))
CHANGE(int, ftruncate64, (int fd, off64_t size), (fd, size))
CHANGE(int, fsync, (int fd), (fd))
CHANGE(int, fdatasync, (int fd), (fd))
CHANGE(int, rename, (const char *from, const char *to), (from, to))
CHANGE(int, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to))
CHANGE(int, linkat, (int a, const char *from, int b, const char *to, int flags), (a, from, b, to, flags))
CHANGE(int, unlink, (const char *path), (path))
CHANGE(int, unlinkat, (int fd, const char *path, int flags), (fd, path, flags))
CHANGE(int, mkdir, (const char *path, mode_t mode), (path, mode))
CHANGE(int, mkdirat, (int fd, const char *path, mode_t mode), (fd, path, mode))

int posix_fallocate(int fd, off_t start, off_t size) {
  REAL(posix_fallocate);
  if (dies()) die();
  return room >= 0 && bytes + size > room ? ENOSPC : real(fd, start, size);
}
int posix_fallocate64(int fd, off64_t start, off64_t size) {
  REAL(posix_fallocate64);
  if (dies()) die();
  return room >= 0 && bytes + size > room ? ENOSPC : real(fd, start, size);
}
int fallocate(int fd, int mode, off_t start, off_t size) {
  REAL(fallocate);
  if (dies()) die();
  if (room >= 0 && bytes + size > room) { errno = ENOSPC; return -1; }
  return real(fd, mode, start, size);
}

static int is_lock(int command) {
  return command == F_SETLK || command == F_SETLKW || command == F_GETLK || command == F_OFD_SETLK ||
         command == F_OFD_SETLKW || command == F_OFD_GETLK;
}

#define FCNTL(name) \
  int name(int fd, int command, ...) { \
    REAL(name); \
    va_list list; \
    va_start(list, command); \
    void *argument = va_arg(list, void *); \
    va_end(list); \
    if (!has_locks && is_lock(command)) { errno = ENOLCK; return -1; } \
    return real(fd, command, argument); \
  }
FCNTL(fcntl)
FCNTL(fcntl64)

int flock(int fd, int operation) {
  REAL(flock);
  if (!has_locks) { errno = ENOLCK; return -1; }
  return real(fd, operation);
}
