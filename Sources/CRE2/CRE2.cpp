#include "CRE2.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

using re2::RE2;
using re2::StringPiece;

namespace {

const RE2 &re(const void *pattern) { return *static_cast<const RE2 *>(pattern); }

RE2::Options options(int64_t memory) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  options.set_longest_match(true);
  options.set_max_mem(memory);
  return options;
}

// Shorter strings than one Han character are in nearly every text, and are not worth looking for.
constexpr int kLeastString = 3;

struct Filter {
  re2::FilteredRE2 patterns{kLeastString};
  std::vector<std::string> strings;
};

const Filter &filter_of(const void *filter) { return *static_cast<const Filter *>(filter); }

}  // namespace

void *cre2_make(const char *text, size_t length, int64_t memory) {
  return new RE2(StringPiece(text, length), options(memory));
}

void cre2_free(void *pattern) { delete static_cast<RE2 *>(pattern); }

cre2_fault cre2_fault_of(const void *pattern, const char **part, size_t *length) {
  *part = re(pattern).error_arg().data();
  *length = re(pattern).error_arg().size();
  switch (re(pattern).error_code()) {
    case RE2::NoError: return CRE2_NONE;
    case RE2::ErrorInternal: return CRE2_INTERNAL;
    case RE2::ErrorBadEscape: return CRE2_BAD_ESCAPE;
    case RE2::ErrorBadCharClass: return CRE2_BAD_CLASS;
    case RE2::ErrorBadCharRange: return CRE2_BAD_RANGE;
    case RE2::ErrorMissingBracket: return CRE2_MISSING_BRACKET;
    case RE2::ErrorMissingParen: return CRE2_MISSING_PAREN;
    case RE2::ErrorUnexpectedParen: return CRE2_UNEXPECTED_PAREN;
    case RE2::ErrorTrailingBackslash: return CRE2_TRAILING_BACKSLASH;
    case RE2::ErrorRepeatArgument: return CRE2_REPEAT_ARGUMENT;
    case RE2::ErrorRepeatSize: return CRE2_REPEAT_SIZE;
    case RE2::ErrorRepeatOp: return CRE2_REPEAT_OPERATOR;
    case RE2::ErrorBadPerlOp: return CRE2_BAD_PERL_OPERATOR;
    case RE2::ErrorBadUTF8: return CRE2_BAD_UTF8;
    case RE2::ErrorBadNamedCapture: return CRE2_BAD_NAMED_GROUP;
    case RE2::ErrorPatternTooLarge: return CRE2_TOO_LARGE;
  }
  return CRE2_INTERNAL;
}

bool cre2_matches_empty(const void *pattern) {
  // Every kind of place that `^`, `$`, `\b` and `\B` tell apart: between, before and after words, and in no text.
  for (const StringPiece text : {"", "a", " ", "aa", "a ", " a", "  "}) {
    for (size_t place = 0; place <= text.size(); place++) {
      if (re(pattern).Match(text, place, place, RE2::ANCHOR_BOTH, nullptr, 0)) return true;
    }
  }
  return false;
}

bool cre2_find(const void *pattern, const char *text, size_t length, size_t from, size_t *start, size_t *end) {
  StringPiece match;
  if (!re(pattern).Match(StringPiece(text, length), from, length, RE2::UNANCHORED, &match, 1)) return false;
  *start = static_cast<size_t>(match.data() - text);
  *end = *start + match.size();
  return true;
}

void *cre2_filter_make(void) { return new Filter(); }

void cre2_filter_free(void *filter) { delete static_cast<Filter *>(filter); }

void cre2_filter_add(void *filter, const char *text, size_t length, int64_t memory) {
  int number = 0;
  static_cast<Filter *>(filter)->patterns.Add(StringPiece(text, length), options(memory), &number);
}

size_t cre2_filter_compile(void *filter) {
  auto &made = *static_cast<Filter *>(filter);
  if (made.patterns.NumRegexps() > 0) made.patterns.Compile(&made.strings);
  return made.strings.size();
}

void cre2_filter_string(const void *filter, size_t index, const char **text, size_t *length) {
  const std::string &string = filter_of(filter).strings.at(index);
  *text = string.data();
  *length = string.size();
}

size_t cre2_filter_pick(const void *filter, const int32_t *held, size_t count, int32_t *picked) {
  std::vector<int> patterns;
  filter_of(filter).patterns.AllPotentials(std::vector<int>(held, held + count), &patterns);
  std::copy(patterns.begin(), patterns.end(), picked);
  return patterns.size();
}
