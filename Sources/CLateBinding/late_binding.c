#include "late_binding.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

void *verkosto_late_function(const char *library, const char *name) {
  void *loaded = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
  void *function = loaded ? dlsym(loaded, name) : NULL;
  if (!function) {
    fprintf(stderr, "verkosto: %s\n", dlerror());
    exit(3);
  }
  return function;
}
