/*
 * logbook.h - Harbour Instruments liblogbook 2.4
 *
 * ERRORS. A function that can fail says so by its result, NULL or -1, and only then has it set errno, to one of the values
 * listed with it. After a call that worked, errno may hold anything: the library's own probes leave their marks there.
 *
 * OWNERSHIP is told with each function. What the library allocates, the library frees: never hand its pointers to free().
 * All texts end in NUL; the library takes their bytes as they are, and copies what it keeps.
 *
 * THREADS are told with each part.
 */
#ifndef LOGBOOK_H
#define LOGBOOK_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Texts. These functions may be called from any thread at any time. ------------------------------------------- */

/* The library's version, ASCII. The text is the library's and stays where it is for ever. */
const char *logbook_version(void);

/* The name of a measuring station, or NULL if there is none of that number (that is no error; errno says nothing).
 * The text is the library's and stays where it is for ever. Names are in whatever encoding a station was set up with. */
const char *logbook_station(uint32_t number);

/* The text with each run of blanks as one blank, and none at the ends: a new text, which the caller owns and gives back to
 * logbook_string_free. NULL on failure: EINVAL if text is NULL, ENOMEM. */
char *logbook_tidy(const char *text);

/* Gives back a text that the library handed out as a new one. NULL is allowed. */
void logbook_string_free(char *text);

/* Writes "== TEXT ==" into the caller's buffer of `size` bytes, a NUL at the end included, and cuts what does not fit. Nothing
 * is written if size is 0; then buffer may be NULL. Returns the length of the whole result without its NUL, cut or not. */
size_t logbook_frame(const char *text, char *buffer, size_t size);

/* ---- Books. A book may go from thread to thread, but only one thread may use it at a time: even the functions that take a
 *      const logbook * count their calls in it. ---------------------------------------------------------------------- */

typedef struct logbook logbook;

/* A new book with room for `capacity` entries, which the caller owns and ends with logbook_close.
 * NULL on failure: EINVAL if title is NULL or empty or capacity is 0, ENAMETOOLONG if title has more than 40 bytes, ENOMEM. */
logbook *logbook_open(const char *title, size_t capacity);

/* Ends a book. 0, or -1 with ENOTEMPTY if entries were thrown away that nobody had signed.
 * The book is gone in both cases, and with it every text that it lent. */
int logbook_close(logbook *book);

/* Adds an entry. 0, or -1: EINVAL if text is NULL or empty, ENOSPC if the book is full, ENOMEM. */
int logbook_write(logbook *book, const char *text);

/* Signs all entries so far. */
void logbook_sign(logbook *book);

/* How many entries there are. */
size_t logbook_count(const logbook *book);

/* The title. The text is the book's; it is valid until logbook_rename or logbook_close. */
const char *logbook_title(const logbook *book);

/* Gives the book another title. 0, or -1 as logbook_open fails for its title; then the old title stays. */
int logbook_rename(logbook *book, const char *title);

/* The entry at `index`, from 0, as "INDEX: TEXT". The text is the book's and is written into its one line buffer, so it is valid
 * until the next logbook_line for this book, or logbook_close. NULL on failure: ERANGE if there is no such entry, ENOMEM. */
const char *logbook_line(logbook *book, size_t index);

/* ---- Series of readings. A series is tied to no thread. Functions that take a const logbook_series * change nothing, so
 *      several threads may call them at once; whoever calls another function must be alone with the series. -------------- */

typedef struct logbook_reading {
    uint16_t station;
    double celsius;
    uint32_t minute;
} logbook_reading;

typedef struct logbook_series logbook_series;

/* A new empty series, which the caller owns and ends with logbook_series_free. NULL on failure: ENOMEM. */
logbook_series *logbook_series_new(void);

/* Ends a series, and its array with it. NULL is allowed. */
void logbook_series_free(logbook_series *series);

/* Appends a reading; its minute must not be before that of the last one. The array may move.
 * 0, or -1: EINVAL if it is before, ENOMEM; then nothing has changed. */
int logbook_series_push(logbook_series *series, logbook_reading reading);

/* How many readings there are. */
size_t logbook_series_len(const logbook_series *series);

/* The readings, one after the other; NULL while there are none. The array is the series'; it is valid until
 * logbook_series_push, logbook_series_detach or logbook_series_free. */
const logbook_reading *logbook_series_data(const logbook_series *series);

/* The same, to be written to. */
logbook_reading *logbook_series_data_mut(logbook_series *series);

/* Takes the array out of the series, which is empty afterwards. The array is the caller's, who ends it with
 * logbook_readings_free; *length says how many readings it has. NULL if there were none (no error). */
logbook_reading *logbook_series_detach(logbook_series *series, size_t *length);

/* Ends an array that logbook_series_detach handed out. It belongs to no thread. NULL is allowed. */
void logbook_readings_free(logbook_reading *readings);

/* ---- Callbacks. A callback gets the `user` pointer of whoever passed it. It must return: leaving it by longjmp or by an
 *      exception of any language leaves the library's books in disorder. ------------------------------------------------- */

/* Looks at one word: `length` bytes from `word` on, with no NUL after them, inside of the text and valid during the call only.
 * 0 goes on, everything else stops. */
typedef int (*logbook_word_visitor)(void *user, const char *word, size_t length);

/* Calls visit for each word of a text, from first to last; words stand between blanks. 0, or what stopped it. `user` is kept
 * no longer than the call. Any thread, any time. */
int logbook_each_word(const char *text, logbook_word_visitor visit, void *user);

/* A bell, to be used on the thread that made it. */
typedef struct logbook_bell logbook_bell;

/* Hears a bell. 0 goes on with the next listener, everything else stops. */
typedef int (*logbook_listener)(void *user, uint32_t minute);

/* Gives `user` back to whoever passed it. */
typedef void (*logbook_release)(void *user);

/* A new bell, which the caller owns and ends with logbook_bell_free. NULL on failure: ENOMEM. */
logbook_bell *logbook_bell_new(void);

/* Ends a bell; calls each listener's release, once. */
void logbook_bell_free(logbook_bell *bell);

/* Adds a listener; the bell keeps `user` until it calls release with it. 0, or -1: ENOSPC if there are four already; then `user`
 * stays the caller's, and nobody calls release. */
int logbook_bell_listen(logbook_bell *bell, logbook_listener listener, void *user, logbook_release release);

/* Calls each listener, from the first that was added to the last. 0, or what stopped it. */
int logbook_bell_ring(logbook_bell *bell, uint32_t minute);

/* ---- For tests: what this thread has got from the library and not given back. ----------------------------------------- */

long logbook_debug_live_strings(void);
long logbook_debug_live_books(void);
long logbook_debug_live_series(void);
long logbook_debug_live_arrays(void);
long logbook_debug_live_bells(void);

/* Calls of logbook_each_word and logbook_bell_ring that have begun and not returned. */
long logbook_debug_active_calls(void);

#ifdef __cplusplus
}
#endif

#endif
