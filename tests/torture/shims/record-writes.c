/*
 * Preload library: writes down what a process does to the files below RECORD_ROOT, in the order in which it was done, to the file
 * RECORD_LOG. A write to the descriptor RECORD_ACKS is an acknowledgement: it is written down and goes nowhere else.
 *
 * One entry of the log: uint32 operation, int32 descriptor, int64 offset, uint32 length of the first text, uint32 length of the second,
 * then both. Little-endian, as the machine has it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 1, WROTE, TRUNCATED, SYNCED, CLOSED, RENAMED, UNLINKED, MADE_FOLDER, REMOVED_FOLDER, ACKNOWLEDGED };
enum { MOST_DESCRIPTORS = 4096 };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char watched[MOST_DESCRIPTORS];
static char root[PATH_MAX];
static size_t root_length;
static int log_file = -1;
static int ack_file = -1;

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *where = getenv("RECORD_ROOT"), *log = getenv("RECORD_LOG"), *acks = getenv("RECORD_ACKS");
  if (where == NULL || log == NULL) return;
  strncpy(root, where, sizeof root - 1);
  root_length = strlen(root);
  if (acks != NULL) ack_file = atoi(acks);
  log_file = REAL(int, open64, const char *, int, ...)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(uint32_t operation, int file, int64_t offset, const void *one, uint32_t one_length, const char *other) {
  struct __attribute__((packed)) { uint32_t operation; int32_t file; int64_t offset; uint32_t one, other; } head = {
    operation, file, offset, one_length, other == NULL ? 0 : (uint32_t)strlen(other)};
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)one, one_length}, {(void *)other, head.other}};
  ssize_t expected = (ssize_t)(sizeof head + one_length + head.other);
  if (REAL(ssize_t, writev, int, const struct iovec *, int)(log_file, parts, 3) != expected) abort();
}

static void put_path(uint32_t operation, int file, int64_t offset, const char *path) {
  put(operation, file, offset, path, (uint32_t)strlen(path), NULL);
}

/* The path below the root, NULL for any other. */
static const char *below(const char *path) {
  if (log_file < 0 || path == NULL || strncmp(path, root, root_length) != 0) return NULL;
  if (path[root_length] == '/') return path + root_length + 1;
  return path[root_length] == 0 ? "" : NULL;
}

static int is_watched(int file) { return file >= 0 && file < MOST_DESCRIPTORS && watched[file]; }

static int opened(int file, const char *path, int flags) {
  const char *name = below(path);
  if (file < 0 || file >= MOST_DESCRIPTORS || name == NULL) return file;
  watched[file] = 1;
  put_path(OPENED, file, flags, name);
  return file;
}

static void wrote(int file, int64_t offset, const void *bytes, ssize_t length) {
  if (length > 0) put(WROTE, file, offset, bytes, (uint32_t)length, NULL);
}

#define ALONE(statement) do { pthread_mutex_lock(&turn); statement; pthread_mutex_unlock(&turn); } while (0)

#define OPENING(name)                                                                     \
  int name(const char *path, int flags, ...) {                                            \
    va_list rest;                                                                         \
    va_start(rest, flags);                                                                \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;               \
    va_end(rest);                                                                         \
    int file;                                                                             \
    ALONE(file = opened(REAL(int, name, const char *, int, ...)(path, flags, mode), path, flags)); \
    return file;                                                                          \
  }
OPENING(open)
OPENING(open64)

#define WRITING_AT(name, offset_type)                                                     \
  ssize_t name(int file, const void *bytes, size_t length, offset_type offset) {          \
    ssize_t done;                                                                         \
    ALONE(done = REAL(ssize_t, name, int, const void *, size_t, offset_type)(file, bytes, length, offset); \
          if (is_watched(file)) wrote(file, offset, bytes, done));                        \
    return done;                                                                          \
  }
WRITING_AT(pwrite, off_t)
WRITING_AT(pwrite64, off64_t)

static void wrote_parts(int file, int64_t offset, const struct iovec *parts, int count, ssize_t done) {
  for (int at = 0; at < count && done > 0; at += 1) {
    ssize_t length = (ssize_t)parts[at].iov_len < done ? (ssize_t)parts[at].iov_len : done;
    wrote(file, offset, parts[at].iov_base, length);
    offset += length;
    done -= length;
  }
}

#define WRITING_PARTS_AT(name, offset_type)                                               \
  ssize_t name(int file, const struct iovec *parts, int count, offset_type offset) {      \
    ssize_t done;                                                                         \
    ALONE(done = REAL(ssize_t, name, int, const struct iovec *, int, offset_type)(file, parts, count, offset); \
          if (is_watched(file)) wrote_parts(file, offset, parts, count, done));           \
    return done;                                                                          \
  }
WRITING_PARTS_AT(pwritev, off_t)
WRITING_PARTS_AT(pwritev64, off64_t)

ssize_t write(int file, const void *bytes, size_t length) {
  ssize_t done = (ssize_t)length;
  if (file == ack_file && log_file >= 0) {
    ALONE(put(ACKNOWLEDGED, file, 0, bytes, (uint32_t)length, NULL));
    return done;
  }
  ALONE(done = REAL(ssize_t, write, int, const void *, size_t)(file, bytes, length);
        if (is_watched(file)) wrote(file, lseek(file, 0, SEEK_CUR) - done, bytes, done));
  return done;
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  ssize_t done;
  ALONE(done = REAL(ssize_t, writev, int, const struct iovec *, int)(file, parts, count);
        if (is_watched(file)) wrote_parts(file, lseek(file, 0, SEEK_CUR) - done, parts, count, done));
  return done;
}

#define TRUNCATING(name, offset_type)                                                     \
  int name(int file, offset_type length) {                                                \
    int result;                                                                           \
    ALONE(result = REAL(int, name, int, offset_type)(file, length);                       \
          if (result == 0 && is_watched(file)) put(TRUNCATED, file, length, "", 0, NULL)); \
    return result;                                                                        \
  }
TRUNCATING(ftruncate, off_t)
TRUNCATING(ftruncate64, off64_t)

#define SYNCING(name)                                                                     \
  int name(int file) {                                                                    \
    int result;                                                                           \
    ALONE(result = is_watched(file) ? 0 : REAL(int, name, int)(file);                     \
          if (is_watched(file)) put(SYNCED, file, 0, "", 0, NULL));                       \
    return result;                                                                        \
  }
/* The disk is played by the log: nothing is gained by waiting for the real one. */
SYNCING(fsync)
SYNCING(fdatasync)

int close(int file) {
  int result;
  ALONE(if (is_watched(file)) { watched[file] = 0; put(CLOSED, file, 0, "", 0, NULL); }
        result = REAL(int, close, int)(file));
  return result;
}

int rename(const char *from, const char *to) {
  int result;
  const char *one = below(from), *other = below(to);
  ALONE(result = REAL(int, rename, const char *, const char *)(from, to);
        if (result == 0 && one != NULL && other != NULL) put(RENAMED, -1, 0, one, (uint32_t)strlen(one), other));
  return result;
}

#define NAMING(name, operation, parameters, words, types)                                 \
  int name parameters {                                                                   \
    int result;                                                                           \
    ALONE(result = REAL(int, name, types) words;                                          \
          if (result == 0 && below(path) != NULL) put_path(operation, -1, 0, below(path))); \
    return result;                                                                        \
  }
#define BOTH const char *, mode_t
NAMING(unlink, UNLINKED, (const char *path), (path), const char *)
NAMING(remove, UNLINKED, (const char *path), (path), const char *)
NAMING(rmdir, REMOVED_FOLDER, (const char *path), (path), const char *)
NAMING(mkdir, MADE_FOLDER, (const char *path, mode_t mode), (path, mode), BOTH)
