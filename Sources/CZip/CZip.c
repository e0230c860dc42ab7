// The functions of libzip that are called, each of which looks for itself in the library when it is called first. libzip
// brings OpenSSL with it, which takes a millisecond to load; few runs see an archive, and the others need not wait for it.
// What is not named here does not link.

#include "CZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

// The name by which programs that were linked with these headers would ask for the library.
#if LIBZIP_VERSION_MAJOR == 1 && LIBZIP_VERSION_MINOR < 8
#define LIBRARY "libzip.so.4"
#else
#define LIBRARY "libzip.so.5"
#endif

static void *library;

static void load(void) { library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL); }

// The function of the library; without it the program ends, as it would have at its start.
static void *function(const char *name) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  void *found = library ? dlsym(library, name) : NULL;
  if (!found) {
    const char *why = dlerror();
    fprintf(stderr, "sheaf: %s cannot be loaded%s%s\n", LIBRARY, why ? ": " : "", why ? why : "");
    exit(3);
  }
  return found;
}

#define FORWARD(result, name, parameters, arguments)                      \
  result name parameters {                                                \
    static __typeof__(&name) found;                                       \
    __typeof__(&name) call = __atomic_load_n(&found, __ATOMIC_ACQUIRE);   \
    if (!call) {                                                          \
      call = (__typeof__(&name))function(#name);                          \
      __atomic_store_n(&found, call, __ATOMIC_RELEASE);                   \
    }                                                                     \
    return call arguments;                                                \
  }

FORWARD(int, zip_close, (zip_t *a), (a))
FORWARD(void, zip_discard, (zip_t *a), (a))
FORWARD(void, zip_error_fini, (zip_error_t *a), (a))
FORWARD(void, zip_error_init, (zip_error_t *a), (a))
FORWARD(const char *, zip_error_strerror, (zip_error_t *a), (a))
FORWARD(int, zip_fclose, (zip_file_t *a), (a))
FORWARD(zip_int64_t, zip_file_add, (zip_t *a, const char *b, zip_source_t *c, zip_flags_t d), (a, b, c, d))
FORWARD(int, zip_file_get_external_attributes,
        (zip_t *a, zip_uint64_t b, zip_flags_t c, zip_uint8_t *d, zip_uint32_t *e), (a, b, c, d, e))
FORWARD(int, zip_file_set_dostime, (zip_t *a, zip_uint64_t b, zip_uint16_t c, zip_uint16_t d, zip_flags_t e),
        (a, b, c, d, e))
FORWARD(zip_file_t *, zip_fopen_index, (zip_t *a, zip_uint64_t b, zip_flags_t c), (a, b, c))
FORWARD(zip_int64_t, zip_fread, (zip_file_t *a, void *b, zip_uint64_t c), (a, b, c))
FORWARD(zip_error_t *, zip_get_error, (zip_t *a), (a))
FORWARD(const char *, zip_get_name, (zip_t *a, zip_uint64_t b, zip_flags_t c), (a, b, c))
FORWARD(zip_int64_t, zip_get_num_entries, (zip_t *a, zip_flags_t b), (a, b))
FORWARD(zip_t *, zip_open_from_source, (zip_source_t *a, int b, zip_error_t *c), (a, b, c))
FORWARD(int, zip_set_file_compression, (zip_t *a, zip_uint64_t b, zip_int32_t c, zip_uint32_t d), (a, b, c, d))
FORWARD(zip_source_t *, zip_source_buffer, (zip_t *a, const void *b, zip_uint64_t c, int d), (a, b, c, d))
FORWARD(zip_source_t *, zip_source_buffer_create, (const void *a, zip_uint64_t b, int c, zip_error_t *d), (a, b, c, d))
FORWARD(int, zip_source_close, (zip_source_t *a), (a))
FORWARD(zip_error_t *, zip_source_error, (zip_source_t *a), (a))
FORWARD(void, zip_source_free, (zip_source_t *a), (a))
FORWARD(void, zip_source_keep, (zip_source_t *a), (a))
FORWARD(int, zip_source_open, (zip_source_t *a), (a))
FORWARD(zip_int64_t, zip_source_read, (zip_source_t *a, void *b, zip_uint64_t c), (a, b, c))
FORWARD(int, zip_source_stat, (zip_source_t *a, zip_stat_t *b), (a, b))
FORWARD(int, zip_stat_index, (zip_t *a, zip_uint64_t b, zip_flags_t c, zip_stat_t *d), (a, b, c, d))
FORWARD(void, zip_stat_init, (zip_stat_t *a), (a))
