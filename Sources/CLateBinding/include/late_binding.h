#ifndef VERKOSTO_LATE_BINDING_H
#define VERKOSTO_LATE_BINDING_H

/// Finds a function of a shared library, which is loaded when the first is asked for. Where there is no such library or
/// function, says so on standard error and ends the process with 3, as the loader would have done at the start.
///
/// `library` is the file that the linker would have named, such as `libical.so.3`.
void *verkosto_late_function(const char *library, const char *name);

/// Defines a library's function as one that looks the real one up when it is first called, so that a program which does not
/// come to that starts without the library and all that it draws in.
///
/// To be used with hidden visibility: the library's own calls must not come here.
#define VERKOSTO_LATE(library, result, name, parameters, arguments)                       \
  result name parameters {                                                                \
    static void *_Atomic found;                                                           \
    void *function = found;                                                               \
    if (!function) found = function = verkosto_late_function(library, #name);             \
    return ((__typeof__(&name))function)arguments;                                        \
  }

#endif
