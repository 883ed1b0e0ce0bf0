/* tally.h - counts words. The library behind it is written in Rust; see src/export.rs. */
#ifndef TALLY_H
#define TALLY_H

#include <stdint.h>

typedef struct tally tally;

enum {
    TALLY_OK = 0,
    TALLY_STOPPED = 1,    /* a visitor stopped the walk */
    TALLY_NULL = -1,      /* a pointer that must not be NULL is NULL */
    TALLY_NOT_UTF8 = -2,  /* a word is not UTF-8 */
    TALLY_NOT_FOUND = -3, /* there is no such word */
    TALLY_PANICKED = -4   /* the library ran into a mistake; the call has changed nothing */
};

/* No function keeps a pointer that it was given, and none leaves by an exception. A tally may go from thread to thread, but only
 * one thread may use it at a time. Where several things are wrong with a call, it tells the one that stands first above.
 * TALLY_PANICKED may come from each function with a status, and a message on stderr with it; tally_report returns NULL then.
 * Where memory runs out, the process ends. */

/* A new tally, which the caller owns and ends with tally_free. */
tally *tally_new(void);

/* Ends a tally, which nobody may use after that. NULL is allowed. */
void tally_free(tally *t);

/* Adds to the count of a word, which is copied. TALLY_PANICKED where the sum does not fit into 32 bits; the old count stays, and
 * the tally works as before. TALLY_OK, TALLY_NULL, TALLY_NOT_UTF8, TALLY_PANICKED. */
int tally_add(tally *t, const char *word, uint32_t amount);

/* Writes the count of a word to *count, but only with TALLY_OK.
 * TALLY_OK, TALLY_NULL (also for count), TALLY_NOT_UTF8, TALLY_NOT_FOUND. */
int tally_get(const tally *t, const char *word, uint32_t *count);

/* Looks at a word; 0 goes on, everything else stops. The text ends in NUL and is valid during the call only. A visitor may read
 * the tally that it is shown, but neither change nor end it. It must return: not leave by longjmp, nor by an exception of any
 * language. */
typedef int (*tally_visitor)(void *user, const char *word, uint32_t count);

/* Shows each word, in the order of their bytes; `user` is handed through. TALLY_OK, TALLY_STOPPED, TALLY_NULL (not for user). */
int tally_each(const tally *t, tally_visitor visitor, void *user);

/* A new text with a line "WORD: COUNT" for each word, each ended by "\n", in the order of their bytes; without
 * words, an empty text. The caller owns it and ends it with tally_string_free, never with free; until then it keeps its length
 * (no strtok). NULL if t is NULL. */
char *tally_report(const tally *t);

/* Ends a text that tally_report handed out. NULL is allowed. */
void tally_string_free(char *text);

#endif
