#include "shelf/Shelf.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace shelf {
namespace {

using screens::Library;
using screens::Pack;
using screens::Reading;
using std::chrono::milliseconds;

/// Packs up to this size are read within a blink.
constexpr std::uint64_t smallBytes = std::uint64_t{4} << 20U;
/// How often those who wait are told how far it is.
constexpr milliseconds pace{100};
/// How long a pack that nobody needs any more may wait for its end, and freed memory to be given back.
constexpr milliseconds retirement{1000};
/// The bar moves by steps of this part, not more finely.
constexpr double finestStep = 0.004;

std::uint64_t stepsOf(const Listed& listed) { return std::max<std::uint64_t>(1, facts::Progress::stepsOf(listed.bytes())); }

} // namespace

std::shared_ptr<const Pack> readPrepared(const std::string& path, facts::Progress& progress) {
    try {
        auto pack = std::make_shared<const Pack>(facts::readPack(path, &progress));
        if (!progress.isCancelled()) pack->prepare(progress);
        return pack;
    } catch (const std::bad_alloc&) {
        facts::PackReport report{path, facts::provisionalTitle(path), nullptr, {}, {}};
        report.findings.push_back({facts::Severity::Mistake,
                                   {path, 0, 0, ""},
                                   "more than this machine has memory for",
                                   "a pack that fits into memory three times over",
                                   "split it into several packs"});
        return std::make_shared<const Pack>(std::move(report));
    }
}

Shelf::Shelf(Places places, screens::Bell& bell, ReadPack readPack)
    : m_places(std::move(places)), m_bell(bell), m_readPack(std::move(readPack)),
      m_latest(std::make_shared<const Library>(Library::Packs{}, Reading{})) {}

void Shelf::begin() {
    m_watcher = std::thread([this] { watch(); });
    m_reader = std::thread([this] { read(false); });
    m_smallReader = std::thread([this] { read(true); });
}

Shelf::~Shelf() {
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        for (const Slot& slot : m_slots)
            if (slot.progress) slot.progress->cancel();
    }
    m_work.notify_all();
    m_watch.wake();
    for (std::thread* thread : {&m_watcher, &m_reader, &m_smallReader})
        if (thread->joinable()) thread->join();
}

std::shared_ptr<const Library> Shelf::latest() const {
    const std::lock_guard lock(m_mutex);
    return m_latest;
}

void Shelf::cancel() {
    const std::lock_guard lock(m_mutex);
    for (Slot& slot : m_slots) {
        if (slot.state != State::Waiting && slot.state != State::Busy) continue;
        if (slot.progress) slot.progress->cancel();
        slot.progress = nullptr;
        slot.state = slot.pack ? State::Read : State::Cancelled;
    }
    publish();
}

void Shelf::readAgain(const std::string& path) {
    const std::lock_guard lock(m_mutex);
    for (Slot& slot : m_slots)
        if (slot.listed.path == path && slot.state == State::Cancelled) slot.state = State::Waiting;
    publish();
    m_work.notify_all();
    m_watch.wake();
}

void Shelf::waitUntilRead() {
    std::unique_lock lock(m_mutex);
    m_rest.wait(lock, [this] { return m_isListed && !isReading(); });
}

/// The thread that looks after the folders and tells how far it is.
void Shelf::watch() {
    rescan();
    for (std::unique_lock lock(m_mutex); !m_isOver;) {
        const bool isTidy = m_retired.empty() && !m_readUntil;
        const auto most = isReading() ? std::optional(pace) : isTidy ? std::nullopt : std::optional(retirement);
        lock.unlock();
        if (m_watch.waitUntilQuiet(most)) rescan();
        release();
        tidyUp();
        lock.lock();
        if (hasMoved()) publish();
    }
}

/// A thread that reads, the smallest packs first, and counts when there is nothing to read.
void Shelf::read(bool onlySmall) {
    for (std::unique_lock lock(m_mutex);;) {
        const auto toCount = [&] { return onlySmall ? nullptr : uncounted(); };
        m_work.wait(lock, [&] { return m_isOver || next(onlySmall) != nullptr || toCount() != nullptr; });
        if (m_isOver) return;
        if (Slot* const slot = next(onlySmall))
            readOne(*slot, lock);
        else
            countOne(*toCount(), lock);
        if (isReading()) continue;
        m_readUntil = std::chrono::steady_clock::now();
        m_watch.wake();
        lock.unlock();
        giveMemoryBack();
        lock.lock();
    }
}

void Shelf::readOne(Slot& slot, std::unique_lock<std::mutex>& lock) {
    slot.state = State::Busy;
    const auto progress = slot.progress = std::make_shared<facts::Progress>();
    const std::string path = slot.listed.path;
    lock.unlock();
    auto pack = m_readPack(path, *progress);
    lock.lock();
    finish(progress, std::move(pack));
}

/// What takes the place of the pack differs in nothing but that its questions are counted.
void Shelf::countOne(Slot& slot, std::unique_lock<std::mutex>& lock) {
    const auto progress = slot.progress = std::make_shared<facts::Progress>();
    const auto pack = slot.pack;
    lock.unlock();
    auto counted = std::make_shared<const Pack>(pack->counted(*progress));
    lock.lock();
    const auto place = std::ranges::find(m_slots, progress, &Slot::progress);
    if (place == m_slots.end() || progress->isCancelled()) return;
    place->progress = nullptr;
    retire(std::exchange(place->pack, std::move(counted)));
    publish();
}

void Shelf::rescan() {
    // Watched first, then looked at: what changes in between is told. A folder found on the way is watched and looked at as well.
    std::vector<Listed> all;
    do all = list(m_places);
    while (m_watch.follow(foldersToWatch(m_places)));
    const std::lock_guard lock(m_mutex);
    std::vector<Slot> slots;
    slots.reserve(all.size());
    for (Listed& listed : all) slots.push_back(kept(std::move(listed)));
    const bool isSame = m_isListed && slots.size() == m_slots.size() &&
                        std::ranges::none_of(slots, [](const Slot& slot) { return slot.state == State::Waiting; });
    std::swap(slots, m_slots);
    for (Slot& gone : slots) {
        if (gone.progress) gone.progress->cancel();
        retire(std::move(gone.pack));
    }
    m_isListed = true;
    if (!isSame) publish();
    m_work.notify_all();
}

/// The slot of \p listed, with what is known of it already. What has changed is to be read again.
Shelf::Slot Shelf::kept(Listed listed) {
    const auto before =
        std::ranges::find(m_slots, listed.path, [](const Slot& slot) -> const std::string& { return slot.listed.path; });
    if (before == m_slots.end()) return {std::move(listed), State::Waiting, nullptr, nullptr};
    Slot slot{std::move(listed), before->state, std::move(before->pack), nullptr};
    if (slot.listed.stamp != before->listed.stamp)
        slot.state = State::Waiting;
    else
        slot.progress = std::move(before->progress);
    return slot;
}

Shelf::Slot* Shelf::next(bool onlySmall) {
    Slot* smallest = nullptr;
    for (Slot& slot : m_slots) {
        const std::uint64_t bytes = slot.listed.bytes();
        if (slot.state != State::Waiting || (onlySmall && bytes > smallBytes)) continue;
        if (smallest == nullptr || bytes < smallest->listed.bytes()) smallest = &slot;
    }
    return smallest;
}

Shelf::Slot* Shelf::uncounted() {
    const auto slot = std::ranges::find_if(m_slots, [](const Slot& one) {
        return one.state == State::Read && !one.progress && one.pack && one.pack->isToBeCounted();
    });
    return slot == m_slots.end() ? nullptr : &*slot;
}

/// A pack has been read, unless it was changed, removed or given up meanwhile.
void Shelf::finish(const std::shared_ptr<facts::Progress>& progress, std::shared_ptr<const Pack> pack) {
    const auto slot = std::ranges::find(m_slots, progress, &Slot::progress);
    if (slot == m_slots.end() || progress->isCancelled()) return;
    retire(std::exchange(slot->pack, std::move(pack)));
    slot->progress = nullptr;
    slot->state = State::Read;
    m_finished += stepsOf(slot->listed);
    publish();
    m_work.notify_all(); // its questions may have to be counted
}

void Shelf::retire(std::shared_ptr<const Pack> pack) {
    if (!pack) return;
    m_retired.push_back(std::move(pack));
    m_watch.wake();
}

/// Ends the packs that only this one still holds.
void Shelf::release() {
    std::vector<std::shared_ptr<const Pack>> unused; // ends after the lock does: that may take a while
    const std::lock_guard lock(m_mutex);
    const auto isUsed = [](const auto& pack) { return pack.use_count() > 1; };
    const auto first = std::stable_partition(m_retired.begin(), m_retired.end(), isUsed);
    std::move(first, m_retired.end(), std::back_inserter(unused));
    m_retired.erase(first, m_retired.end());
}

/// A while after the last reading: by then those who look have taken over what was read, and let go of what that took.
void Shelf::tidyUp() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_readUntil || isReading() || std::chrono::steady_clock::now() < *m_readUntil + retirement) return;
        m_readUntil.reset();
    }
    giveMemoryBack();
}

/// Another library, for all who look.
void Shelf::publish() {
    Library::Packs packs;
    packs.reserve(m_slots.size());
    for (const Slot& slot : m_slots) packs.push_back(shown(slot));
    const bool reads = isReading();
    m_latest = std::make_shared<const Library>(std::move(packs), reads ? std::optional(reading()) : std::nullopt);
    if (!reads) {
        m_finished = 0;
        m_rest.notify_all();
    }
    m_bell.ring();
}

bool Shelf::isReading() const {
    return std::ranges::any_of(m_slots,
                               [](const Slot& slot) { return slot.state == State::Waiting || slot.state == State::Busy; });
}

Reading Shelf::reading() const {
    Reading all{m_finished, m_finished};
    for (const Slot& slot : m_slots) {
        if (slot.state != State::Waiting && slot.state != State::Busy) continue;
        all.all += stepsOf(slot.listed);
        if (slot.progress) all.done += std::min(slot.progress->done(), stepsOf(slot.listed));
    }
    return all;
}

/// Whether those who wait would see that it has come further.
bool Shelf::hasMoved() const {
    const auto& shown = m_latest->reading();
    return m_isListed && shown && isReading() && reading().part() >= shown->part() + finestStep;
}

std::shared_ptr<const Pack> Shelf::shown(const Slot& slot) const {
    if (slot.pack) return slot.pack;
    Reading reading{0, stepsOf(slot.listed)};
    if (slot.progress) reading.done = std::min(slot.progress->done(), reading.all);
    const auto state = slot.state == State::Cancelled ? Pack::State::Cancelled : Pack::State::Reading;
    return std::make_shared<const Pack>(Pack::unread(slot.listed.path, state, reading));
}

} // namespace shelf
