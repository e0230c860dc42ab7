#include <spawn.h>

// glibc 2.29 has it, and hides it from Swift, which does not see what _GNU_SOURCE adds.
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

// The same of glibc 2.34.
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
