#include "window/Gallery.hpp"

#include "facts/Text.hpp"
#include "screens/Library.hpp"
#include "screens/Stack.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// Texts that break programs, as question, answer, title and player: whatever of them a pack may hold is drawn within its box.

using drawing::Area;
using screens::Key;

namespace {

std::string times(int count, std::string_view text) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

/// One of each kind. Others collect them by the hundred: CANOPY_NAUGHTY names a JSON list, which is taken instead.
std::vector<std::string> naughtyTexts() {
    if (const char* const file = std::getenv("CANOPY_NAUGHTY")) {
        std::vector<facts::Finding> findings;
        const auto source = facts::readFile(file, findings);
        const auto list = source ? facts::parseJson(*source, findings) : std::nullopt;
        REQUIRE(list);
        std::vector<std::string> texts;
        for (const auto& text : list->children) texts.push_back(text.text);
        return texts;
    }
    return {"undefined",
            "1/0",
            "-1E+02",
            "0x7FFFFFFFFFFFFFFF",
            "{0} %s %n ${HOME} {agent.name}", // taken for something else
            "'; DROP TABLE answers; --",
            "<b onclick=alert(1)>&lt;&#8238;</b>",
            "../../../etc/passwd",
            "`rm -rf /`",
            "C:\\con\\aux.json",
            ",./;'[]\\-=<>?:\"{}|_+!@#$%^&*()~`",
            "Ω≈ç√∫˜µ≤≥÷ ¡™£¢∞§¶•ªº–≠ ⁰⁴⁵₀₁₂",
            "田中さんにあげて下さい 社會科學院",
            "표준국어대사전",
            "ﬁnish ǅ ẞ ŉ ﬀ Å Å",
            "ｆｕｌｌ　ｗｉｄｔｈ",
            "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝕬𝖌𝖊𝖓𝖙",
            "﷽",
            "꧁ ꧂ 𒐫 ᚛ ᚜", // one sign as wide as a line
            "הָיְתָה test \"הָ\" test",
            "مُنَاقَشَةُ سُبُلِ اللُّغَةِ",
            "abc שלום 123 def עולם", // both ways
            "\u202Eevitcepsrep\u202C \u2067test\u2069 \u200Fx",
            "zero\u200B\u2060\uFEFFwidth\u00ADhere",
            "tab\tand\u00A0no\u2028line",
            "e" + times(30, "\u0301\u0489\u0335") + "nd",
            "ก" + times(20, "็") + "า",
            "ด้้้้้็็็็็ ด้้้้้็็็็็", // towers of marks
            "👩‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇩🇪1️⃣👋🏽",
            "(ﾉಥ益ಥ）ﾉ﻿ ┻━┻",
            "\U000E0001\U000E0041",
            "\uE000 \U0010FFFD \uFFFF", // no letters at all
            times(90, "W"),
            times(20, "🐘"),
            times(60, "ﷺ"),
            times(100, "i i ")};
}

facts::PackReport packWith(const std::string& title, const std::string& question) {
    const auto bytes = fmt::format(R"({{"pack": "p", "title": {}, "questions": [{}]}})", facts::jsonText(title), question);
    return facts::readPack("p.json", {facts::SourceText("p.json", bytes)});
}

std::string shown(const Area& area) { return fmt::format("{},{} {}x{}", area.left, area.top, area.width, area.height); }

constexpr float touch = 1; ///< an edge lies between pixels

bool isWithin(const drawing::Box& inner, const Area& outer) {
    return inner.left >= outer.left - touch && inner.top >= outer.top - touch &&
           inner.right() <= outer.left + outer.width + touch && inner.bottom() <= outer.top + outer.height + touch;
}

bool overlap(const drawing::Box& a, const Area& b) {
    return a.left + touch < b.left + b.width && b.left + touch < a.right() && a.top + touch < b.top + b.height &&
           b.top + touch < a.bottom();
}

/// A game with one pack, painted.
class Sitting {
public:
    Sitting(window::Gallery& gallery, facts::PackReport pack, const std::string& player)
        : m_gallery(gallery), m_context{gallery.words(),
                                        std::make_shared<const screens::Library>(std::vector{std::move(pack)}),
                                        m_archive,
                                        m_settings,
                                        [] { return std::uint64_t{1}; },
                                        [] { return std::int64_t{1'764'547'200}; },
                                        [] {}},
          m_stack(m_context) {
        m_settings.player = player;
        m_settings.pack = "p";
        m_settings.fuse = quiz::Fuse::Off;
        m_settings.reducedMotion = true;
    }

    screens::Stack& stack() { return m_stack; }
    void press(Key key) {
        m_stack.handle(screens::KeyPress{key});
        m_stack.tick(std::chrono::seconds(9));
    }
    void begin() {
        quiz::Plan plan;
        plan.pack = "p";
        plan.fuse = quiz::Fuse::Off;
        auto mission = screens::makeMission(m_context, plan);
        REQUIRE(mission);
        m_stack.reset(std::move(*mission));
        m_stack.tick(std::chrono::seconds(2));
    }
    void show(screens::Screen screen) {
        m_stack.reset(std::move(screen));
        m_stack.tick(std::chrono::seconds(2));
    }
    const screens::Context& context() const { return m_context; }

    /// Paints what is on top: every line lies in the window, and in the box that it reaches into. It may be small.
    void check(const char* where) {
        const auto remarks = m_gallery.paint(m_stack);
        const Area window{0, 0, 1280, 720};
        std::string strays;
        for (const auto& written : remarks.written) {
            const auto tell = [&](const Area& box) {
                strays +=
                    fmt::format("\"{}\" at {} in {}\n", facts::toUtf8(written.text),
                                shown({written.box.left, written.box.top, written.box.width, written.box.height}), shown(box));
            };
            if (!isWithin(written.box, window)) tell(window);
            for (const auto& hit : remarks.hits)
                if (overlap(written.box, hit.area) && !isWithin(written.box, hit.area)) tell(hit.area);
        }
        INFO(where);
        CHECK(strays == "");
    }

private:
    window::Gallery& m_gallery;
    archive::Archive m_archive;
    archive::Settings m_settings;
    screens::Context m_context;
    screens::Stack m_stack;
};

} // namespace

TEST_CASE("Texts that break programs are drawn within their boxes, or refused") {
    drawing::Look look;
    look.texts = drawing::Look::Texts::Noted;
    look.reducedMotion = true;
    window::Gallery gallery(archive::findPaths(std::filesystem::temp_directory_path()), {1280, 720}, look);
    int played = 0;
    for (const std::string& text : naughtyTexts()) {
        const std::string json = facts::jsonText(text);
        INFO(json);
        // As the question, the title and the player's name.
        if (auto pack = packWith(text, fmt::format(R"({{"ask": {}, "answer": true, "because": {}}})", json, json)); pack.bank) {
            ++played;
            Sitting sitting(gallery, std::move(pack), text);
            sitting.check("title");
            sitting.show(screens::makeSelect(sitting.context()));
            sitting.check("choice of a mission");
            sitting.show(screens::makePacks(sitting.context()));
            sitting.check("packs");
            sitting.begin();
            sitting.check("question");
            sitting.stack().handle(screens::Give{1});
            sitting.stack().tick(std::chrono::seconds(2));
            sitting.check("verdict");
            sitting.press(Key::Enter);
            sitting.check("debrief");
            sitting.show(screens::makeScores(sitting.context()));
            sitting.check("scores");
        }
        // As the answer, beside short ones.
        if (auto pack =
                packWith("T", fmt::format(R"({{"ask": "Which?", "answer": {}, "wrong": ["One", "Two", "Three"]}})", json));
            pack.bank) {
            ++played;
            Sitting sitting(gallery, std::move(pack), "Agent");
            sitting.begin();
            sitting.check("options");
            sitting.stack().handle(screens::Give{0});
            sitting.stack().tick(std::chrono::seconds(2));
            sitting.check("verdict of options");
        }
    }
    CHECK(played > 30);
}
