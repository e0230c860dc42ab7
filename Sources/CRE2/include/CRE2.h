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
// bounds its program and what searching builds, in bytes. The caller frees it. Null for one that is faulty or may match
// nothing at all: `cre2_syntax_make` tells which.
void *cre2_make(const char *text, size_t length, int64_t memory);

void cre2_free(void *pattern);

// The next match at or after `from`, as a half-open range of bytes of the text; what stands before `from` counts as
// context. False when there is none.
bool cre2_find(const void *pattern, const char *text, size_t length, size_t from, size_t *start, size_t *end);

// How many strings there are that tell whether the pattern may match a text.
size_t cre2_string_count(const void *pattern);

// One of them, in lower case; it lives as long as the pattern.
void cre2_string(const void *pattern, size_t index, const char **text, size_t *length);

// Whether the pattern may match a text which holds the strings of the given indices and no others.
bool cre2_may_match(const void *pattern, const int32_t *held, size_t count);

// Reads a pattern to tell what is wrong with it. The caller frees what is read. Never null.
void *cre2_syntax_make(const char *text, size_t length, int64_t memory);

void cre2_syntax_free(void *syntax);

// What is wrong with the pattern, and the part of it that is. The part lives as long as the syntax.
enum cre2_fault cre2_fault_of(const void *syntax, const char **part, size_t *length);

// Whether there is a place in some text where the pattern matches nothing at all.
bool cre2_matches_empty(const void *syntax);

#ifdef __cplusplus
}
#endif

#endif
