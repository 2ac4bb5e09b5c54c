/* The physical limit of what a desk does: SQLCipher through its C interface, with the same settings, the same values, four
   indexes and a full-text index, and no layer above it. It is driven over its standard input, one line a deed, and
   answers each with one line of numbers. */
#define SQLITE_HAS_CODEC 1
#include <arpa/inet.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <zstd.h>

enum { MostColumns = 40, MostLine = 1 << 16 };
/* Cases stand behind all students in the full-text index. */
static const long long Behind = 1LL << 40;

struct table {
    char name;
    int columns;
    char names[MostColumns][32];
    int words[MostColumns]; /* 1: in the full-text index */
    sqlite3_stmt *insert, *old, *unindex, *reindex;
};

static sqlite3* db;
static char beside_path[1024];
static struct table tables[2];

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void stop(const char* what)
{
    fprintf(stderr, "limit: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
    exit(1);
}

static void run(const char* sql)
{
    if (sqlite3_exec(db, sql, 0, 0, 0)) stop(sql);
}

static sqlite3_stmt* prepare(const char* sql)
{
    sqlite3_stmt* out;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &out, 0)) stop(sql);
    return out;
}

static void finish(sqlite3_stmt* s)
{
    if (sqlite3_step(s) != SQLITE_DONE) stop(sqlite3_sql(s));
    sqlite3_reset(s);
}

static void open_file(const char* path)
{
    if (sqlite3_open(path, &db)) stop("open");
    snprintf(beside_path, sizeof beside_path, "%s.beside", path);
    run("PRAGMA key=\"x'2dd29ca851e7b56e4697b0e1f08507293d761a05ce4d1b628663f411a8086d99'\"");
    run("PRAGMA cache_size=-65536");
    run("PRAGMA journal_mode=WAL");
    run("PRAGMA synchronous=FULL");
    run("PRAGMA threads=2");
}

/* "c<tab>id<tab>student<tab>+title…": what the columns of the lines to come are called; + in the full-text index. */
static void heading(char* line)
{
    struct table* t = &tables[line[0] == 'c'];
    char *at = line, *word;
    t->name = line[0];
    t->columns = 0;
    strsep(&at, "\t");
    while ((word = strsep(&at, "\t"))) {
        t->words[t->columns] = word[0] == '+';
        snprintf(t->names[t->columns++], sizeof t->names[0], "%s", word + (word[0] == '+'));
    }
}

static void make_table(const struct table* t)
{
    char sql[4096];
    int n = snprintf(sql, sizeof sql, "CREATE TABLE t_%c(rid INTEGER PRIMARY KEY", t->name);
    for (int i = 0; i < t->columns; ++i) n += snprintf(sql + n, sizeof sql - (size_t)n, ",\"%s\" TEXT", t->names[i]);
    snprintf(sql + n, sizeof sql - (size_t)n, ")");
    run(sql);
}

static long long place(const struct table* t) { return t->name == 'c' ? Behind : 0; }

static void words_of(const struct table* t, char* out, size_t size, const char* prefix)
{
    size_t n = 0;
    out[0] = 0;
    for (int i = 0; i < t->columns; ++i) {
        if (t->words[i]) n += (size_t)snprintf(out + n, size - n, "%sifnull(%s\"%s\",'')", n ? "||' '||" : "", prefix, t->names[i]);
    }
}

static void prepare_table(struct table* t)
{
    char sql[4096], words[1024];
    int n = snprintf(sql, sizeof sql, "INSERT OR REPLACE INTO t_%c VALUES(?", t->name);
    for (int i = 0; i < t->columns; ++i) n += snprintf(sql + n, sizeof sql - (size_t)n, ",?");
    snprintf(sql + n, sizeof sql - (size_t)n, ")");
    t->insert = prepare(sql);
    words_of(t, words, sizeof words, "");
    snprintf(sql, sizeof sql, "SELECT rid,%s FROM t_%c WHERE id=?", words, t->name);
    t->old = prepare(sql);
    t->unindex = prepare("INSERT INTO words(words,rowid,body) VALUES('delete',?,?)");
    snprintf(sql, sizeof sql, "INSERT INTO words(rowid,body) SELECT rid+%lld,%s FROM t_%c WHERE rid=?", place(t), words, t->name);
    t->reindex = prepare(sql);
}

static struct table* bind_line(char* line)
{
    struct table* t = &tables[line[0] == 'c'];
    char *at = line + 2, *word;
    for (int i = 0; i < t->columns && (word = strsep(&at, "\t")); ++i) {
        if (*word) sqlite3_bind_text(t->insert, i + 2, word, (int)strlen(word), SQLITE_STATIC);
        else sqlite3_bind_null(t->insert, i + 2);
    }
    return t;
}

static void put_new(char* line)
{
    struct table* t = bind_line(line);
    sqlite3_bind_null(t->insert, 1);
    finish(t->insert);
}

static void put_changed(char* line)
{
    struct table* t = bind_line(line);
    sqlite3_int64 rid;
    sqlite3_bind_text(t->old, 1, line + 2, 26, SQLITE_STATIC);
    if (sqlite3_step(t->old) != SQLITE_ROW) stop("a changed record that is not there");
    rid = sqlite3_column_int64(t->old, 0);
    sqlite3_bind_int64(t->unindex, 1, rid + place(t));
    sqlite3_bind_text(t->unindex, 2, (const char*)sqlite3_column_text(t->old, 1), -1, SQLITE_TRANSIENT);
    sqlite3_reset(t->old);
    finish(t->unindex);
    sqlite3_bind_int64(t->insert, 1, rid);
    finish(t->insert);
    sqlite3_bind_int64(t->reindex, 1, rid);
    finish(t->reindex);
}

/* Feeds whole lines to `take` as they come out of the compressed stream. */
static int split(char* text, size_t size, void (*take)(char*))
{
    static char rest[MostLine];
    static size_t kept;
    int lines = 0;
    char *at = text, *end;
    while ((end = memchr(at, '\n', size - (size_t)(at - text)))) {
        *end = 0;
        if (kept) {
            memcpy(rest + kept, at, (size_t)(end - at) + 1);
            take(rest);
            kept = 0;
        } else {
            take(at);
        }
        ++lines;
        at = end + 1;
    }
    memcpy(rest + kept, at, size - (size_t)(at - text));
    kept += size - (size_t)(at - text);
    return lines;
}

static void receive(int port, void (*take)(char*))
{
    static char packed[1 << 17], plain[1 << 19];
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    const int s = socket(AF_INET, SOCK_STREAM, 0);
    ZSTD_DStream* stream = ZSTD_createDStream();
    ssize_t got;
    if (connect(s, (struct sockaddr*)&to, sizeof to)) stop("connect");
    while ((got = read(s, packed, sizeof packed)) > 0) {
        ZSTD_inBuffer in = {packed, (size_t)got, 0};
        for (size_t full = 1; in.pos < in.size || full;) {
            ZSTD_outBuffer out = {plain, sizeof plain, 0};
            if (ZSTD_isError(ZSTD_decompressStream(stream, &out, &in))) stop("stream");
            split(plain, out.pos, take);
            full = out.pos == out.size;
        }
    }
    ZSTD_freeDStream(stream);
    close(s);
}

static void index_words(const struct table* t)
{
    char sql[4096], words[1024];
    words_of(t, words, sizeof words, "");
    snprintf(sql, sizeof sql, "INSERT INTO words(rowid,body) SELECT rid+%lld,%s FROM t_%c", place(t), words, t->name);
    run(sql);
}

static void read_headings(void)
{
    static char line[MostLine];
    for (int i = 0; i < 2 && fgets(line, sizeof line, stdin); ++i) {
        line[strcspn(line, "\n")] = 0;
        heading(line);
    }
}

/* Rows first, then the indexes and the words: the fastest order there is. */
static void fill(int port)
{
    run("BEGIN");
    make_table(&tables[0]);
    make_table(&tables[1]);
    run("CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='unicode61 remove_diacritics 2')");
    prepare_table(&tables[0]);
    prepare_table(&tables[1]);
    receive(port, put_new);
    run("CREATE UNIQUE INDEX c_id ON t_c(id)");
    run("CREATE UNIQUE INDEX s_id ON t_s(id)");
    run("CREATE INDEX c_student ON t_c(student)");
    run("CREATE INDEX c_state ON t_c(state,next_due)");
    run("CREATE INDEX c_owner ON t_c(owner,state,next_due)");
    index_words(&tables[0]);
    index_words(&tables[1]);
    run("COMMIT");
}

static void apply(int port)
{
    run("BEGIN IMMEDIATE");
    receive(port, put_changed);
    run("COMMIT");
}

static int by_size(const void* a, const void* b) { return (*(const double*)a > *(const double*)b) - (*(const double*)a < *(const double*)b); }

static void tell(double* times, int count)
{
    qsort(times, (size_t)count, sizeof *times, by_size);
    printf("%.4f %.4f\n", times[count / 2], times[count * 95 / 100]);
}

static int read_all(sqlite3_stmt* s)
{
    static volatile long sink;
    int rows = 0;
    while (sqlite3_step(s) == SQLITE_ROW) {
        const int columns = sqlite3_column_count(s);
        for (int i = 0; i < columns; ++i) sink += sqlite3_column_bytes(s, i) + (long)(size_t)sqlite3_column_text(s, i);
        ++rows;
    }
    sqlite3_reset(s);
    return rows;
}

/* Pages of 50 with each case's student, in one state or of one owner, by what is due next. */
static void pages(const char* how, const char* value, int count)
{
    static double times[4096];
    char sql[1024];
    snprintf(sql, sizeof sql,
             "SELECT c.*,s.* FROM t_c c LEFT JOIN t_s s ON s.id=c.student WHERE %s ORDER BY c.next_due LIMIT 50 OFFSET ?2",
             strcmp(how, "state") ? "c.owner=?1 AND c.state IN('open','in-progress','waiting','reopened')" : "c.state=?1");
    sqlite3_stmt* s = prepare(sql);
    for (int i = 0; i < count; ++i) {
        const double start = now();
        sqlite3_bind_text(s, 1, value, -1, SQLITE_STATIC);
        sqlite3_bind_int(s, 2, i % 4 * 50);
        if (read_all(s) != 50) stop("a page of another size");
        times[i] = now() - start;
    }
    sqlite3_finalize(s);
    tell(times, count);
}

/* The 50 best cases, with their students, for each pair of words in a file, the second one unfinished. */
static void searches(const char* path)
{
    static double times[4096];
    char line[256], match[300];
    int count = 0;
    FILE* file = fopen(path, "r");
    sqlite3_stmt* s = prepare("SELECT c.*,s.* FROM (SELECT rowid r FROM words WHERE words MATCH ?1 AND rowid>?2 ORDER BY rank LIMIT 50) "
                              "JOIN t_c c ON c.rid=r-?2 LEFT JOIN t_s s ON s.id=c.student");
    while (file && count < 4096 && fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = 0;
        snprintf(match, sizeof match, "%s*", line);
        const double start = now();
        sqlite3_bind_text(s, 1, match, -1, SQLITE_STATIC);
        sqlite3_bind_int64(s, 2, Behind);
        read_all(s);
        times[count++] = now() - start;
    }
    if (file) fclose(file);
    sqlite3_finalize(s);
    tell(times, count);
}

/* As much as a sealed copy of an edit takes, on the medium when it returns. */
static void keep_beside(int file)
{
    static const char copy[400];
    if (write(file, copy, sizeof copy) != sizeof copy || fdatasync(file)) stop("journal");
}

/* One field of one case, with the row that waits to be sent, durable when it says so; `twice`: a copy in a file beside it. */
static void edits(const char* path, int twice)
{
    static double times[4096];
    static int edited; /* Another day each time, in later rounds too: the same one over again would change nothing. */
    const int beside = open(twice ? beside_path : "/dev/null", O_WRONLY | O_CREAT | O_APPEND, 0600);
    char line[256], day[32];
    int count = 0;
    FILE* file = fopen(path, "r");
    run("CREATE TABLE IF NOT EXISTS outbox(n INTEGER PRIMARY KEY, mutation TEXT, body TEXT)");
    sqlite3_stmt* begin = prepare("BEGIN IMMEDIATE");
    sqlite3_stmt* update = prepare("UPDATE t_c SET next_due=? WHERE id=?");
    sqlite3_stmt* queue = prepare("INSERT INTO outbox(mutation,body) VALUES(?,?)");
    sqlite3_stmt* commit = prepare("COMMIT");
    while (file && count < 4096 && fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = 0;
        const double start = now();
        finish(begin);
        snprintf(day, sizeof day, "%d-%02d-%02d", 2027 + edited / 336, 1 + edited / 28 % 12, 1 + edited % 28);
        ++edited;
        sqlite3_bind_text(update, 1, day, -1, SQLITE_STATIC);
        sqlite3_bind_text(update, 2, line, -1, SQLITE_STATIC);
        finish(update);
        sqlite3_bind_text(queue, 1, line, -1, SQLITE_STATIC);
        sqlite3_bind_text(queue, 2, "{\"next_due\":\"2027-01-01\"}", -1, SQLITE_STATIC);
        finish(queue);
        finish(commit);
        if (twice) keep_beside(beside);
        times[count++] = now() - start;
    }
    if (file) fclose(file);
    close(beside);
    sqlite3_finalize(begin), sqlite3_finalize(update), sqlite3_finalize(queue), sqlite3_finalize(commit);
    tell(times, count);
}

static void timed(void (*deed)(int), int port)
{
    struct rusage use;
    const double start = now();
    deed(port);
    const double end = now();
    getrusage(RUSAGE_SELF, &use);
    printf("%.3f %ld\n", end - start, use.ru_maxrss);
}

int main(int count, char** words)
{
    static char line[1024];
    char deed[16], first[512], second[64];
    if (count != 2) return 2;
    read_headings();
    open_file(words[1]);
    while (fgets(line, sizeof line, stdin)) {
        const int given = sscanf(line, "%15s %511s %63s", deed, first, second);
        if (given > 1 && !tables[0].insert && strcmp(deed, "fill")) prepare_table(&tables[0]), prepare_table(&tables[1]);
        if (!strcmp(deed, "fill")) timed(fill, atoi(first));
        else if (!strcmp(deed, "apply")) timed(apply, atoi(first));
        else if (!strcmp(deed, "state") || !strcmp(deed, "owner")) pages(deed, first, atoi(second));
        else if (!strcmp(deed, "search")) searches(first);
        else if (!strcmp(deed, "edit")) edits(first, given > 2 && !strcmp(second, "twice"));
        fflush(stdout);
    }
    sqlite3_close(db);
    return 0;
}
