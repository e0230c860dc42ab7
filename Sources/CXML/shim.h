// Debian's libxml2 is built with ICU and would show its headers, which Swift's Foundation has in another version; nothing
// here looks at what they describe.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
