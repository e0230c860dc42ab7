// RE2 for Swift: regular expressions in linear time, behind a few functions of C.
//
// A pattern that was made may be searched by any number of threads at once.

#ifndef CRE2_H
#define CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What is wrong with a pattern; the names are those of RE2::ErrorCode.
enum cre2_fault {
  CRE2_NONE,
  CRE2_INTERNAL,
  CRE2_BAD_ESCAPE,
  CRE2_BAD_CLASS,
  CRE2_BAD_RANGE,
  CRE2_MISSING_BRACKET,
  CRE2_MISSING_PAREN,
  CRE2_UNEXPECTED_PAREN,
  CRE2_TRAILING_BACKSLASH,
  CRE2_REPEAT_ARGUMENT,
  CRE2_REPEAT_SIZE,
  CRE2_REPEAT_OPERATOR,
  CRE2_BAD_PERL_OPERATOR,
  CRE2_BAD_UTF8,
  CRE2_BAD_NAMED_GROUP,
  CRE2_TOO_LARGE
};

// Makes a pattern of UTF-8, without regard to case; the longest of the matches that start leftmost is taken. `memory`
// bounds its program and what searching builds, in bytes. The caller frees it. Never null.
void *cre2_make(const char *text, size_t length, int64_t memory);

void cre2_free(void *pattern);

// What is wrong with the pattern, and the part of it that is. The part lives as long as the pattern.
enum cre2_fault cre2_fault_of(const void *pattern, const char **part, size_t *length);

// Whether there is a place in some text where the pattern matches nothing at all.
bool cre2_matches_empty(const void *pattern);

// The next match at or after `from`, as a half-open range of bytes of the text; what stands before `from` counts as
// context. False when there is none.
bool cre2_find(const void *pattern, const char *text, size_t length, size_t from, size_t *start, size_t *end);

// Tells which of many patterns may match a text, by strings that a text must hold for that. Made, filled, compiled, and from
// then on asked by any number of threads at once.
void *cre2_filter_make(void);

void cre2_filter_free(void *filter);

// Adds a pattern that `cre2_make` has found sound; patterns are numbered from 0.
void cre2_filter_add(void *filter, const char *text, size_t length, int64_t memory);

// Ends the filling; says how many strings there are to look for.
size_t cre2_filter_compile(void *filter);

// A string to look for, in lower case; it lives as long as the filter.
void cre2_filter_string(const void *filter, size_t index, const char **text, size_t *length);

// The patterns that may match a text which holds the strings of the given indices, into `picked`, which has room for all.
size_t cre2_filter_pick(const void *filter, const int32_t *held, size_t count, int32_t *picked);

#ifdef __cplusplus
}
#endif

#endif
