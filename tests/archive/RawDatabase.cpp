#include "archive/RawDatabase.hpp"

#include <sqlite3.h>

#include <map>

namespace raw {

namespace {

int writesLeft = 0;
int failure = SQLITE_OK;
bool failed = false;
sqlite3_vfs* real = nullptr;
sqlite3_vfs failing;

/// The methods of the real files, by the copies that stand in for them.
std::map<const sqlite3_io_methods*, sqlite3_io_methods>& copies() {
    static std::map<const sqlite3_io_methods*, sqlite3_io_methods> all;
    return all;
}

const sqlite3_io_methods* realOf(const sqlite3_file* file) {
    for (const auto& [methods, copy] : copies())
        if (&copy == file->pMethods) return methods;
    return nullptr;
}

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    if (failure != SQLITE_OK && writesLeft-- <= 0) {
        failed = true;
        return failure;
    }
    return realOf(file)->xWrite(file, bytes, count, offset);
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    const int code = real->xOpen(real, name, file, flags, outFlags);
    if (code != SQLITE_OK) return code;
    auto& copy = copies().emplace(file->pMethods, *file->pMethods).first->second;
    copy.xWrite = write;
    file->pMethods = &copy;
    return code;
}

} // namespace

std::string ask(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* connection = nullptr;
    sqlite3_stmt* statement = nullptr;
    std::string result;
    const char* rest = sql.c_str();
    int code = sqlite3_open_v2(file.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr);
    while (code == SQLITE_OK && *rest != '\0') {
        code = sqlite3_prepare_v2(connection, rest, -1, &statement, &rest);
        const bool isRow = code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW;
        const unsigned char* text = isRow ? sqlite3_column_text(statement, 0) : nullptr;
        if (text != nullptr) result.assign(text, text + sqlite3_column_bytes(statement, 0));
        if (sqlite3_finalize(statement) != SQLITE_OK) code = SQLITE_ERROR;
    }
    if (code != SQLITE_OK) result = sqlite3_errmsg(connection);
    sqlite3_close(connection);
    return result;
}

FailingDisk::FailingDisk() {
    real = sqlite3_vfs_find(nullptr);
    failing = *real;
    failing.zName = "failing";
    failing.xOpen = open;
    sqlite3_vfs_register(&failing, 1);
}

FailingDisk::~FailingDisk() {
    mend();
    sqlite3_vfs_unregister(&failing);
    sqlite3_vfs_register(real, 1);
}

void FailingDisk::failAfter(int writes, int code) {
    writesLeft = writes;
    failure = code;
    failed = false;
}

bool FailingDisk::hasFailed() const { return failed; }

void FailingDisk::mend() { failure = SQLITE_OK; }

} // namespace raw
