/*
 * Only what was fsynced survives. Preloaded into a process (LD_PRELOAD), it keeps, beside every
 * file in CIVIC_POWER_FILES, a copy in CIVIC_POWER_DISK that has the bytes of the last fsync and
 * nothing newer: what a disk holds after the power went. A process that is killed in the middle of
 * an fsync leaves half of it, as a disk would.
 *
 * While the file CIVIC_POWER_READ_ONLY exists, every write answers EROFS, as after a remount.
 *
 * Modelled: contents and length of files, per block of 4096 bytes, through write, pwrite, writev,
 * ftruncate, fsync and fdatasync. A file that was fsynced once is there; one that was unlinked is gone
 * with the next fsync of any file, as ext4 and XFS order what they write. Not modelled: rename, and
 * shared mappings, which SQLite uses for its index of the write-ahead log alone, and builds anew.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define BLOCK 4096
#define FILES 64
#define FDS 4096

/* A file: which of its blocks are newer than its copy on the disk. */
struct tracked {
  dev_t device;
  ino_t inode;
  char copy[PATH_MAX];
  unsigned char *dirty;
  size_t blocks;
  int fresh; /* it was made since its copy was: nothing of the copy is its own */
};

static struct tracked files[FILES];
static int file_count;
static struct tracked *by_fd[FDS];
static char removed[FILES][PATH_MAX];
static int removed_count;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int read_only(void) {
  const char *flag = getenv("CIVIC_POWER_READ_ONLY");
  return flag && REAL(access)(flag, F_OK) == 0;
}

static void mark(struct tracked *file, off_t from, size_t length) {
  if (length == 0) return;
  size_t last = (size_t)(from + (off_t)length - 1) / BLOCK;
  if (last >= file->blocks) {
    size_t blocks = (last + 1) * 2;
    file->dirty = realloc(file->dirty, blocks);
    memset(file->dirty + file->blocks, 0, blocks - file->blocks);
    file->blocks = blocks;
  }
  for (size_t block = (size_t)from / BLOCK; block <= last; block++) file->dirty[block] = 1;
}

static void track(int fd, const char *path) {
  const char *folder = getenv("CIVIC_POWER_FILES"), *disk = getenv("CIVIC_POWER_DISK");
  char whole[PATH_MAX];
  struct stat status;
  if (fd < 0 || fd >= FDS || !folder || !disk || !realpath(path, whole)) return;
  size_t length = strlen(folder);
  if (strncmp(whole, folder, length) != 0 || whole[length] != '/') return;
  if (strchr(whole + length + 1, '/') || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return;
  const char *end = strrchr(whole, '-');
  if (end && strcmp(end, "-shm") == 0) return;
  pthread_mutex_lock(&lock);
  struct tracked *file = NULL;
  for (int index = 0; index < file_count; index++)
    if (files[index].device == status.st_dev && files[index].inode == status.st_ino)
      file = &files[index];
  if (!file) {
    if (file_count == FILES) abort();
    file = &files[file_count++];
    memset(file, 0, sizeof *file);
    file->device = status.st_dev;
    file->inode = status.st_ino;
  }
  /* Also where another file had this inode before. */
  if (status.st_size == 0) {
    file->fresh = 1;
    if (file->dirty) memset(file->dirty, 0, file->blocks);
  }
  snprintf(file->copy, sizeof file->copy, "%s%s", disk, whole + length);
  by_fd[fd] = file;
  pthread_mutex_unlock(&lock);
}

static void wrote(int fd, off_t from, ssize_t length) {
  if (fd < 0 || fd >= FDS || !by_fd[fd] || length <= 0) return;
  pthread_mutex_lock(&lock);
  mark(by_fd[fd], from, (size_t)length);
  pthread_mutex_unlock(&lock);
}

/* Brings the copy up to date: this is the disk's write, and it may be interrupted anywhere. */
static int save(int fd) {
  struct tracked *file = by_fd[fd];
  struct stat status;
  char block[BLOCK], path[64];
  /* A second look at the file: this one may be for writing alone. */
  snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
  pthread_mutex_lock(&lock);
  while (removed_count > 0) REAL(unlink)(removed[--removed_count]);
  int newest = REAL(open64)(path, O_RDONLY);
  int copy = REAL(open64)(file->copy, O_RDWR | O_CREAT | (file->fresh ? O_TRUNC : 0), 0600);
  if (newest < 0 || copy < 0 || fstat(fd, &status) != 0) abort();
  file->fresh = 0;
  for (size_t index = 0; index < file->blocks; index++) {
    if (!file->dirty[index]) continue;
    ssize_t length = pread(newest, block, BLOCK, (off_t)index * BLOCK);
    if (length > 0 && REAL(pwrite64)(copy, block, (size_t)length, (off_t)index * BLOCK) != length)
      abort();
    file->dirty[index] = 0;
  }
  if (REAL(ftruncate64)(copy, status.st_size) != 0) abort();
  REAL(close)(copy);
  REAL(close)(newest);
  pthread_mutex_unlock(&lock);
  return 0;
}

static int opened(int fd, const char *path) {
  track(fd, path);
  return fd;
}

int unlink(const char *path) {
  const char *folder = getenv("CIVIC_POWER_FILES"), *disk = getenv("CIVIC_POWER_DISK");
  char whole[PATH_MAX];
  size_t length = folder ? strlen(folder) : 0;
  int inside = folder && disk && realpath(path, whole) && strncmp(whole, folder, length) == 0;
  int result = REAL(unlink)(path);
  if (result == 0 && inside && whole[length] == '/') {
    pthread_mutex_lock(&lock);
    if (removed_count == FILES) abort();
    snprintf(removed[removed_count++], PATH_MAX, "%s%s", disk, whole + length);
    pthread_mutex_unlock(&lock);
  }
  return result;
}

#define OPEN(name)                                            \
  int name(const char *path, int flags, ...) {                \
    va_list rest;                                             \
    va_start(rest, flags);                                    \
    mode_t mode = va_arg(rest, mode_t);                       \
    va_end(rest);                                             \
    return opened(REAL(name)(path, flags, mode), path);       \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (fd >= 0 && fd < FDS) by_fd[fd] = NULL;
  return REAL(close)(fd);
}

#define REFUSED(fd) (fd >= 0 && fd < FDS && by_fd[fd] && read_only() && (errno = EROFS))

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t from) {
  if (REFUSED(fd)) return -1;
  ssize_t length = REAL(pwrite64)(fd, bytes, count, from);
  wrote(fd, from, length);
  return length;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t from) {
  return pwrite64(fd, bytes, count, from);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  if (REFUSED(fd)) return -1;
  int known = fd >= 0 && fd < FDS && by_fd[fd];
  ssize_t length = REAL(write)(fd, bytes, count);
  if (known) wrote(fd, lseek(fd, 0, SEEK_CUR) - length, length);
  return length;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (REFUSED(fd)) return -1;
  int known = fd >= 0 && fd < FDS && by_fd[fd];
  ssize_t length = REAL(writev)(fd, parts, count);
  if (known) wrote(fd, lseek(fd, 0, SEEK_CUR) - length, length);
  return length;
}

int ftruncate64(int fd, off64_t length) {
  if (REFUSED(fd)) return -1;
  return REAL(ftruncate64)(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
  if (fd < 0 || fd >= FDS || !by_fd[fd]) return REAL(fsync)(fd);
  return REFUSED(fd) ? -1 : save(fd);
}

int fdatasync(int fd) { return fsync(fd); }
