#include "logbook.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Counted for each thread apart, so that tests may run side by side. */
static _Thread_local long live_strings, live_books, live_series, live_arrays, live_bells, active_calls;

long logbook_debug_live_strings(void) { return live_strings; }
long logbook_debug_live_books(void) { return live_books; }
long logbook_debug_live_series(void) { return live_series; }
long logbook_debug_live_arrays(void) { return live_arrays; }
long logbook_debug_live_bells(void) { return live_bells; }
long logbook_debug_active_calls(void) { return active_calls; }

/* Like many a library's, a call that works leaves something in errno. */
static void worked(void) { errno = ENOTTY; }

/* Memory that is given back is overwritten first: whoever still looks there shall not see what they hope for. */
static void retire(void *memory, size_t size) {
    memset(memory, 0xDB, size);
    free(memory);
}

static char *copy_of(const char *text) {
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    return copy ? memcpy(copy, text, size) : NULL;
}

/* ---- Texts ---- */

const char *logbook_version(void) { return "2.4 (harbour)"; }

const char *logbook_station(uint32_t number) {
    /* The second one was set up by somebody with ISO 8859-1. */
    static const char *const names[] = {"North Pier", "Caf\xe9 Quay", "Østre Fyr"};
    return number < sizeof names / sizeof *names ? names[number] : NULL;
}

char *logbook_tidy(const char *text) {
    if (!text) {
        errno = EINVAL;
        return NULL;
    }
    char *tidy = malloc(strlen(text) + 1);
    if (!tidy)
        return NULL;
    char *end = tidy;
    for (; *text; text++) {
        if (*text != ' ')
            *end++ = *text;
        else if (end > tidy && end[-1] != ' ')
            *end++ = ' ';
    }
    if (end > tidy && end[-1] == ' ')
        end--;
    *end = '\0';
    live_strings++;
    worked();
    return tidy;
}

void logbook_string_free(char *text) {
    if (!text)
        return;
    live_strings--;
    retire(text, strlen(text) + 1);
    worked();
}

size_t logbook_frame(const char *text, char *buffer, size_t size) {
    worked();
    return (size_t)snprintf(buffer, size, "== %s ==", text);
}

/* ---- Books ---- */

enum { LONGEST_TITLE = 40 };

struct logbook {
    char *title;
    char **entries;
    size_t count, capacity, signed_count;
    char *line;
    unsigned long calls;
};

static int is_title(const char *title) {
    if (!title || !*title) {
        errno = EINVAL;
        return 0;
    }
    if (strlen(title) > LONGEST_TITLE) {
        errno = ENAMETOOLONG;
        return 0;
    }
    return 1;
}

logbook *logbook_open(const char *title, size_t capacity) {
    if (!is_title(title))
        return NULL;
    if (capacity == 0) {
        errno = EINVAL;
        return NULL;
    }
    logbook *book = calloc(1, sizeof *book);
    if (!book)
        return NULL;
    book->title = copy_of(title);
    book->entries = calloc(capacity, sizeof *book->entries);
    if (!book->title || !book->entries) {
        free(book->title);
        free(book->entries);
        free(book);
        errno = ENOMEM;
        return NULL;
    }
    book->capacity = capacity;
    live_books++;
    worked();
    return book;
}

int logbook_close(logbook *book) {
    int unsigned_entries = book->count > book->signed_count;
    for (size_t i = 0; i < book->count; i++)
        free(book->entries[i]);
    free(book->entries);
    retire(book->title, strlen(book->title) + 1);
    free(book->line);
    free(book);
    live_books--;
    worked();
    if (unsigned_entries)
        errno = ENOTEMPTY;
    return unsigned_entries ? -1 : 0;
}

int logbook_write(logbook *book, const char *text) {
    if (!text || !*text) {
        errno = EINVAL;
        return -1;
    }
    if (book->count == book->capacity) {
        errno = ENOSPC;
        return -1;
    }
    char *entry = copy_of(text);
    if (!entry)
        return -1;
    book->entries[book->count++] = entry;
    worked();
    return 0;
}

void logbook_sign(logbook *book) {
    book->signed_count = book->count;
    worked();
}

size_t logbook_count(const logbook *book) {
    ((logbook *)book)->calls++;
    worked();
    return book->count;
}

const char *logbook_title(const logbook *book) {
    ((logbook *)book)->calls++;
    worked();
    return book->title;
}

int logbook_rename(logbook *book, const char *title) {
    if (!is_title(title))
        return -1;
    char *copy = copy_of(title);
    if (!copy)
        return -1;
    retire(book->title, strlen(book->title) + 1);
    book->title = copy;
    worked();
    return 0;
}

const char *logbook_line(logbook *book, size_t index) {
    if (index >= book->count) {
        errno = ERANGE;
        return NULL;
    }
    size_t size = strlen(book->entries[index]) + 32;
    char *line = malloc(size);
    if (!line)
        return NULL;
    snprintf(line, size, "%zu: %s", index, book->entries[index]);
    if (book->line)
        retire(book->line, strlen(book->line) + 1);
    worked();
    return book->line = line;
}

/* ---- Series ---- */

struct logbook_series {
    logbook_reading *data;
    size_t length;
};

logbook_series *logbook_series_new(void) {
    logbook_series *series = calloc(1, sizeof *series);
    if (!series)
        return NULL;
    live_series++;
    worked();
    return series;
}

void logbook_series_free(logbook_series *series) {
    if (!series)
        return;
    if (series->data)
        retire(series->data, series->length * sizeof *series->data);
    free(series);
    live_series--;
    worked();
}

int logbook_series_push(logbook_series *series, logbook_reading reading) {
    size_t length = series->length;
    if (length > 0 && reading.minute < series->data[length - 1].minute) {
        errno = EINVAL;
        return -1;
    }
    /* Moves each time: a library whose array stays where it is by luck is harder to use well, not easier. */
    logbook_reading *data = malloc((length + 1) * sizeof *data);
    if (!data)
        return -1;
    if (series->data) {
        memcpy(data, series->data, length * sizeof *data);
        retire(series->data, length * sizeof *data);
    }
    data[length] = reading;
    series->data = data;
    series->length = length + 1;
    worked();
    return 0;
}

size_t logbook_series_len(const logbook_series *series) { return series->length; }

const logbook_reading *logbook_series_data(const logbook_series *series) { return series->data; }

logbook_reading *logbook_series_data_mut(logbook_series *series) { return series->data; }

logbook_reading *logbook_series_detach(logbook_series *series, size_t *length) {
    logbook_reading *data = series->data;
    *length = series->length;
    series->data = NULL;
    series->length = 0;
    if (data)
        live_arrays++;
    worked();
    return data;
}

void logbook_readings_free(logbook_reading *readings) {
    if (!readings)
        return;
    live_arrays--;
    free(readings);
    worked();
}

/* ---- Callbacks ---- */

int logbook_each_word(const char *text, logbook_word_visitor visit, void *user) {
    int stopped = 0;
    active_calls++;
    while (!stopped) {
        text += strspn(text, " ");
        size_t length = strcspn(text, " ");
        if (length == 0)
            break;
        stopped = visit(user, text, length);
        text += length;
    }
    active_calls--;
    return stopped;
}

enum { MOST_LISTENERS = 4 };

struct logbook_bell {
    struct {
        logbook_listener listener;
        void *user;
        logbook_release release;
    } listeners[MOST_LISTENERS];
    size_t count;
};

logbook_bell *logbook_bell_new(void) {
    logbook_bell *bell = calloc(1, sizeof *bell);
    if (!bell)
        return NULL;
    live_bells++;
    worked();
    return bell;
}

void logbook_bell_free(logbook_bell *bell) {
    for (size_t i = 0; i < bell->count; i++)
        bell->listeners[i].release(bell->listeners[i].user);
    free(bell);
    live_bells--;
    worked();
}

int logbook_bell_listen(logbook_bell *bell, logbook_listener listener, void *user, logbook_release release) {
    if (bell->count == MOST_LISTENERS) {
        errno = ENOSPC;
        return -1;
    }
    bell->listeners[bell->count].listener = listener;
    bell->listeners[bell->count].user = user;
    bell->listeners[bell->count].release = release;
    bell->count++;
    worked();
    return 0;
}

int logbook_bell_ring(logbook_bell *bell, uint32_t minute) {
    int stopped = 0;
    active_calls++;
    for (size_t i = 0; i < bell->count && !stopped; i++)
        stopped = bell->listeners[i].listener(bell->listeners[i].user, minute);
    active_calls--;
    return stopped;
}
