/* The C programs of the exercise `export`. Each says what it called and what came back, a line a call. */

#include "tally.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* What a program says, and where it says it. */
typedef struct {
    char *text;
    size_t size, length;
} transcript;

static void say(transcript *out, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    size_t room = out->size - out->length;
    int length = vsnprintf(out->text + out->length, room, format, arguments);
    va_end(arguments);
    if (length > 0 && (size_t)length < room)
        out->length += (size_t)length;
}

#define SAY(call) say(&out, "%s = %lld\n", #call, (long long)(call))

void adds_and_gets(char *text, size_t size) {
    transcript out = {text, size, 0};
    uint32_t count = 7;
    tally *t = tally_new();
    SAY(tally_add(t, "fog", 2));
    char word[] = "fog";
    SAY(tally_add(t, word, 3));
    memcpy(word, "ice", 3);
    SAY(tally_add(t, word, 1));
    memcpy(word, "***", 3);
    SAY(tally_get(t, "fog", &count));
    SAY(count);
    SAY(tally_get(t, "ice", &count));
    SAY(count);
    SAY(tally_get(t, "hail", &count));
    SAY(count);
    tally_free(t);
}

void passes_null(char *text, size_t size) {
    transcript out = {text, size, 0};
    uint32_t count = 7;
    tally *t = tally_new();
    SAY(tally_add(NULL, "fog", 1));
    SAY(tally_add(t, NULL, 1));
    SAY(tally_get(NULL, "fog", &count));
    SAY(tally_get(t, NULL, &count));
    SAY(tally_add(t, "fog", 1));
    SAY(tally_get(t, "fog", NULL));
    SAY(tally_get(t, "caf\xe9", NULL));
    SAY(tally_each(NULL, NULL, NULL));
    SAY(tally_each(t, NULL, NULL));
    SAY(tally_report(NULL) == NULL);
    tally_string_free(NULL);
    tally_free(NULL);
    tally_free(t);
}

void passes_latin_1(char *text, size_t size) {
    transcript out = {text, size, 0};
    uint32_t count = 7;
    tally *t = tally_new();
    SAY(tally_add(t, "caf\xe9", 1));
    SAY(tally_get(t, "caf\xe9", &count));
    SAY(tally_add(t, "caf\xc3\xa9", 1));
    SAY(tally_get(t, "caf\xc3\xa9", &count));
    SAY(count);
    tally_free(t);
}

void counts_too_far(char *text, size_t size) {
    transcript out = {text, size, 0};
    uint32_t count = 7;
    tally *t = tally_new();
    SAY(tally_add(t, "fog", UINT32_MAX));
    SAY(tally_add(t, "fog", 1));
    SAY(tally_get(t, "fog", &count));
    SAY(count == UINT32_MAX);
    SAY(tally_add(t, "ice", 1));
    tally_free(t);
}

/* What the visitor below knows. */
typedef struct {
    transcript *out;
    int calls, most;
} walk;

static int visit(void *user, const char *word, uint32_t count) {
    walk *w = user;
    say(w->out, "visitor: %s %lu\n", word, (unsigned long)count);
    return ++w->calls == w->most ? -5 : 0;
}

void walks(char *text, size_t size) {
    transcript out = {text, size, 0};
    walk all = {&out, 0, 9}, two = {&out, 0, 2};
    tally *t = tally_new();
    SAY(tally_each(t, visit, &all));
    tally_add(t, "ice", 1);
    tally_add(t, "fog", 2);
    tally_add(t, "hail", 3);
    SAY(tally_each(t, visit, &all));
    SAY(all.calls);
    SAY(tally_each(t, visit, &two));
    SAY(two.calls);
    tally_free(t);
}

void reports(char *text, size_t size) {
    transcript out = {text, size, 0};
    tally *t = tally_new();
    char *none = tally_report(t);
    SAY(none == NULL);
    SAY(none && *none == '\0');
    tally_add(t, "ice", 1);
    tally_add(t, "fog", 20);
    char *report = tally_report(t);
    tally_free(t);
    say(&out, "report:\n%s", report);
    tally_string_free(report);
    tally_string_free(none);
}
