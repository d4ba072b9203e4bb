/*
 * Preload library: lets one file operation below a folder fail, as a disk, a full disk, a virus scanner or a stick would let it. What is to
 * fail stands in the file FAIL_CONTROL, which the process under test writes itself between its turns:
 *
 *   int64 fail_at   which operation fails, counted from 1; 0 for none
 *   int64 error     its errno; 0 lets a write be cut short instead: half of it is done and nothing is said
 *   int64 stays     not 0: every later operation fails as well, as on a disk that is gone
 *   int64 done      operations that were counted (written by this library)
 *   int64 failed    operations that were failed (written by this library)
 *   char  root[]    folder whose operations count, ended by 0
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MOST_DESCRIPTORS = 4096, ROOT_LENGTH = 1024 };

struct control {
  volatile int64_t fail_at, error, stays, done, failed;
  volatile char root[ROOT_LENGTH];
};

static struct control none;
static struct control *control = &none;
static char watched[MOST_DESCRIPTORS];
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAIL_CONTROL");
  if (path == NULL) return;
  int file = REAL(int, open64, const char *, int, ...)(path, O_RDWR | O_CLOEXEC);
  if (file < 0) abort();
  void *mapped = mmap(NULL, sizeof none, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (mapped == MAP_FAILED) abort();
  control = mapped;
}

static int is_below(const char *path) {
  size_t length = strlen((const char *)control->root);
  return path != NULL && length > 0 && strncmp(path, (const char *)control->root, length) == 0;
}

static int is_watched(int file) { return file >= 0 && file < MOST_DESCRIPTORS && watched[file]; }

/* Whether this operation is to fail; counts it. */
static int fails(void) {
  if (control->fail_at == 0) return 0;
  pthread_mutex_lock(&turn);
  int64_t number = ++control->done;
  int is_due = number == control->fail_at || (control->stays && number > control->fail_at);
  if (is_due) control->failed += 1;
  pthread_mutex_unlock(&turn);
  return is_due;
}

/* For operations that cannot be done by half. */
static int refused(void) {
  if (!fails() || control->error == 0) return 0;
  errno = (int)control->error;
  return 1;
}

/* How much of a write is done: all, half, or -1 for none. */
static ssize_t share(size_t length) {
  if (!fails()) return (ssize_t)length;
  if (control->error == 0) return length > 1 ? (ssize_t)(length / 2) : (ssize_t)length;
  errno = (int)control->error;
  return -1;
}

#define OPENING(name)                                                                     \
  int name(const char *path, int flags, ...) {                                            \
    va_list rest;                                                                         \
    va_start(rest, flags);                                                                \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;               \
    va_end(rest);                                                                         \
    if (is_below(path) && (flags & O_ACCMODE) != O_RDONLY && refused()) return -1;        \
    int file = REAL(int, name, const char *, int, ...)(path, flags, mode);                \
    if (file >= 0 && file < MOST_DESCRIPTORS) watched[file] = (char)is_below(path);       \
    return file;                                                                          \
  }
OPENING(open)
OPENING(open64)

#define WRITING(name, parameters, types, words)                                           \
  ssize_t name parameters {                                                               \
    if (is_watched(file)) {                                                               \
      ssize_t part = share(length);                                                       \
      if (part < 0) return -1;                                                            \
      length = (size_t)part;                                                              \
    }                                                                                     \
    return REAL(ssize_t, name, types) words;                                              \
  }
#define AT(offset_type) int, const void *, size_t, offset_type
#define PLAIN int, const void *, size_t
WRITING(write, (int file, const void *bytes, size_t length), PLAIN, (file, bytes, length))
WRITING(pwrite, (int file, const void *bytes, size_t length, off_t at), AT(off_t), (file, bytes, length, at))
WRITING(pwrite64, (int file, const void *bytes, size_t length, off64_t at), AT(off64_t), (file, bytes, length, at))

/* Several parts at once: cut short, the first one is written. */
#define WRITING_PARTS(name, parameters, types, words)                                     \
  ssize_t name parameters {                                                               \
    if (is_watched(file) && fails()) {                                                    \
      if (control->error != 0) {                                                          \
        errno = (int)control->error;                                                      \
        return -1;                                                                        \
      }                                                                                   \
      count = count > 1 ? 1 : count;                                                      \
    }                                                                                     \
    return REAL(ssize_t, name, types) words;                                              \
  }
#define PARTS int, const struct iovec *, int
#define PARTS_AT(offset_type) int, const struct iovec *, int, offset_type
WRITING_PARTS(writev, (int file, const struct iovec *parts, int count), PARTS, (file, parts, count))
WRITING_PARTS(pwritev, (int file, const struct iovec *parts, int count, off_t at), PARTS_AT(off_t), (file, parts, count, at))
WRITING_PARTS(pwritev64, (int file, const struct iovec *parts, int count, off64_t at), PARTS_AT(off64_t), (file, parts, count, at))

#define OF_FILE(name, parameters, types, words)                                           \
  int name parameters {                                                                   \
    if (is_watched(file) && refused()) return -1;                                         \
    return REAL(int, name, types) words;                                                  \
  }
#define LENGTH(offset_type) int, offset_type
OF_FILE(fsync, (int file), int, (file))
OF_FILE(fdatasync, (int file), int, (file))
OF_FILE(ftruncate, (int file, off_t length), LENGTH(off_t), (file, length))
OF_FILE(ftruncate64, (int file, off64_t length), LENGTH(off64_t), (file, length))

int close(int file) {
  if (file >= 0 && file < MOST_DESCRIPTORS) watched[file] = 0;
  return REAL(int, close, int)(file);
}

#define OF_NAME(name, parameters, types, words)                                           \
  int name parameters {                                                                   \
    if (is_below(path) && refused()) return -1;                                           \
    return REAL(int, name, types) words;                                                  \
  }
#define TWO_NAMES const char *, const char *
#define WITH_MODE const char *, mode_t
OF_NAME(rename, (const char *path, const char *to), TWO_NAMES, (path, to))
OF_NAME(link, (const char *path, const char *to), TWO_NAMES, (path, to))
OF_NAME(unlink, (const char *path), const char *, (path))
OF_NAME(remove, (const char *path), const char *, (path))
OF_NAME(rmdir, (const char *path), const char *, (path))
OF_NAME(mkdir, (const char *path, mode_t mode), WITH_MODE, (path, mode))

/* Files are copied by a call that has no name in the C library of every system. */
long syscall(long number, ...) {
  long words[6];
  va_list rest;
  va_start(rest, number);
  for (int at = 0; at < 6; at += 1) words[at] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range && is_watched((int)words[2]) && refused()) return -1;
  return REAL(long, syscall, long, ...)(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}
