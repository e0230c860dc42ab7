#include "CRE2.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <memory>
#include <string>
#include <vector>

using re2::RE2;
using re2::StringPiece;

namespace {

const RE2 &syntax_of(const void *syntax) { return *static_cast<const RE2 *>(syntax); }

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

// A pattern with what tells where it may match: compiling takes most of the time of a small run, and a FilteredRE2 compiles
// for itself what is added to it. So each holds one pattern, which is searched for, too.
struct Pattern {
  re2::FilteredRE2 filter{kLeastString};
  std::vector<std::string> strings;

  const RE2 &re() const { return filter.GetRE2(0); }
};

const Pattern &pattern_of(const void *pattern) { return *static_cast<const Pattern *>(pattern); }

bool matches_empty(const RE2 &re) {
  // Every kind of place that `^`, `$`, `\b` and `\B` tell apart: between, before and after words, and in no text.
  for (const StringPiece text : {"", "a", " ", "aa", "a ", " a", "  "}) {
    for (size_t place = 0; place <= text.size(); place++) {
      if (re.Match(text, place, place, RE2::ANCHOR_BOTH, nullptr, 0)) return true;
    }
  }
  return false;
}

}  // namespace

void *cre2_make(const char *text, size_t length, int64_t memory) {
  auto pattern = std::make_unique<Pattern>();
  int number = 0;
  if (pattern->filter.Add(StringPiece(text, length), options(memory), &number) != RE2::NoError) return nullptr;
  if (matches_empty(pattern->re())) return nullptr;
  pattern->filter.Compile(&pattern->strings);
  return pattern.release();
}

void cre2_free(void *pattern) { delete static_cast<Pattern *>(pattern); }

bool cre2_find(const void *pattern, const char *text, size_t length, size_t from, size_t *start, size_t *end) {
  StringPiece match;
  if (!pattern_of(pattern).re().Match(StringPiece(text, length), from, length, RE2::UNANCHORED, &match, 1)) return false;
  *start = static_cast<size_t>(match.data() - text);
  *end = *start + match.size();
  return true;
}

size_t cre2_string_count(const void *pattern) { return pattern_of(pattern).strings.size(); }

void cre2_string(const void *pattern, size_t index, const char **text, size_t *length) {
  const std::string &string = pattern_of(pattern).strings.at(index);
  *text = string.data();
  *length = string.size();
}

bool cre2_may_match(const void *pattern, const int32_t *held, size_t count) {
  std::vector<int> patterns;
  pattern_of(pattern).filter.AllPotentials(std::vector<int>(held, held + count), &patterns);
  return !patterns.empty();
}

void *cre2_syntax_make(const char *text, size_t length, int64_t memory) {
  return new RE2(StringPiece(text, length), options(memory));
}

void cre2_syntax_free(void *syntax) { delete static_cast<RE2 *>(syntax); }

cre2_fault cre2_fault_of(const void *syntax, const char **part, size_t *length) {
  *part = syntax_of(syntax).error_arg().data();
  *length = syntax_of(syntax).error_arg().size();
  switch (syntax_of(syntax).error_code()) {
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

bool cre2_matches_empty(const void *syntax) { return matches_empty(syntax_of(syntax)); }
