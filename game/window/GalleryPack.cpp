#include "window/GalleryPack.hpp"

#include <stdexcept>
#include <utility>

namespace window {
namespace {

constexpr const char* mainPack = R"json({
  "pack": "gallery",
  "title": "Mission: Impossible",
  "authors": ["The Good Canopy authors"],
  "licence": "CC0-1.0",
  "sources": {
    "films": { "title": "The films' own credits" },
    "report": { "title": "News report on the seventh film", "date": "2021" }
  },
  "types": {
    "person": { "label": "{name}", "fields": { "name": "text" } },
    "character": { "label": "{name}", "fields": { "name": "text" } },
    "film": { "label": "{title}", "work": true, "fields": { "title": "text", "released": "date", "minutes": "number", "place": "text" } },
    "role": { "fields": { "character": "character", "film": "film", "actor": "person" } },
    "task": { "fields": { "film": "film", "what": "text" } }
  },
  "facts": {
    "person": {
      "rhames": { "name": "Ving Rhames", "source": "films" },
      "pegg": { "name": "Simon Pegg", "source": "films" },
      "ferguson": { "name": "Rebecca Ferguson", "source": "films" },
      "reno": { "name": "Jean Reno", "source": "films" },
      "hoffman": { "name": "Philip Seymour Hoffman", "source": "films" },
      "renner": { "name": "Jeremy Renner", "source": "films" },
      "harris": { "name": "Sean Harris", "source": "films" }
    },
    "character": {
      "luther": { "name": "Luther Stickell", "source": "films" },
      "benji": { "name": "Benji Dunn", "source": "films" },
      "ilsa": { "name": "Ilsa Faust", "source": "films" },
      "krieger": { "name": "Franz Krieger", "source": "films" },
      "davian": { "name": "Owen Davian", "source": "films" },
      "brandt": { "name": "William Brandt", "source": "films" },
      "lane": { "name": "Solomon Lane", "source": "films" }
    },
    "film": {
      "mi1": { "title": "Mission: Impossible", "released": "1996-05-22", "minutes": 110, "place": "a vault, a fish tank and a train under the sea", "source": "films" },
      "mi3": { "title": "Mission: Impossible III", "released": "2006-05-05", "minutes": 126, "place": "a bridge, a bridal couple and a roof in Shanghai", "source": "films" },
      "ghost-protocol": { "title": "Mission: Impossible – Ghost Protocol", "released": "2011-12-16", "minutes": 132, "place": "a prison, the Kremlin and the tallest tower of all", "source": "films" },
      "rogue-nation": { "title": "Mission: Impossible – Rogue Nation", "released": "2015-07-31", "minutes": 131, "place": "an opera, a water tank and a glass box", "source": "films" },
      "fallout": { "title": "Mission: Impossible – Fallout", "released": "2018-07-27", "minutes": 147, "place": "a broken ankle, two bombs and a helicopter", "source": "films" }
    },
    "role": [
      { "character": "luther", "film": "mi1", "actor": "rhames", "source": "films" },
      { "character": "krieger", "film": "mi1", "actor": "reno", "source": "films" },
      { "character": "davian", "film": "mi3", "actor": "hoffman", "source": "films" },
      { "character": "benji", "film": "mi3", "actor": "pegg", "source": "films" },
      { "character": "brandt", "film": "ghost-protocol", "actor": "renner", "source": "films" },
      { "character": "benji", "film": "ghost-protocol", "actor": "pegg", "source": "films" },
      { "character": "ilsa", "film": "rogue-nation", "actor": "ferguson", "source": "films" },
      { "character": "lane", "film": "rogue-nation", "actor": "harris", "source": "films" },
      { "character": "luther", "film": "fallout", "actor": "rhames", "source": "films",
        "note": "He is in every film: only he and Ethan Hunt are." },
      { "character": "benji", "film": "fallout", "actor": "pegg", "source": "films" },
      { "character": "ilsa", "film": "fallout", "actor": "ferguson", "source": "films" },
      { "character": "lane", "film": "fallout", "actor": "harris", "source": "films" }
    ],
    "task": [
      { "film": "mi1", "what": "clear his own name after his team is killed in Prague", "source": "films" },
      { "film": "ghost-protocol", "what": "work without the IMF after a bomb wrecks the Kremlin and the blame is his", "source": "films" },
      { "film": "rogue-nation", "what": "prove that the Syndicate is real while the CIA hunts him", "source": "films" },
      { "film": "fallout", "what": "win back the plutonium that he gave up one night in Berlin to save Luther's life", "source": "films" }
    ]
  },
  "asks": [
    { "about": "role", "topic": "Cast", "says": "{actor} plays {character} in {film}.", "answers": "one",
      "ask": "Who plays {character} in {film}?", "answer": "{actor}" },
    { "about": "film", "topic": "Timeline", "kind": "order", "ask": "Put these in order of release, earliest first.", "by": "{released}",
      "says": "{film} opened on {released}." },
    { "about": "film", "topic": "Running times", "kind": "number", "ask": "How many minutes does {film} run?", "answer": "{minutes}",
      "says": "{film} runs {minutes} minutes.", "within": 5 },
    { "about": "role", "topic": "Cast", "kind": "select-all", "says": "{character} appears in {film}.", "answers": "all",
      "ask": "Which of these appear in {film}?", "answer": "{character}" },
    { "about": "role", "topic": "Cast", "kind": "odd-one-out", "says": "The cast of {film} has {actor} in it.", "answers": "all",
      "ask": "Which of these is not in the cast of {film}?", "answer": "{actor}" },
    { "about": "role", "topic": "Cast", "kind": "match", "says": "{actor} plays {character}.", "answers": "one",
      "ask": "Who plays {character}?", "answer": "{actor}" },
    { "about": "film", "topic": "The films", "kind": "clues", "ask": "Which film is this?", "answer": "{film}",
      "clues": ["It runs for {minutes} minutes.", "It opened in the United States on {released}.", "It is told by {place}."] },
    { "about": "task", "topic": "Plot", "kind": "match", "says": "In {film}, Ethan must {what}.", "answers": "one",
      "ask": "In which film must Ethan {what}?", "answer": "{film}" },
    { "about": "task", "topic": "Plot", "kind": "match", "says": "In {film}, Ethan must {what}.", "answers": "one",
      "ask": "What must Ethan do in {film}?", "answer": "{what}" }
  ],
  "questions": [
    { "ask": "Which arms dealer, played by Vanessa Kirby, is the daughter of Max from the first film?", "answer": "The White Widow",
      "wrong": ["Erika Sloane", "Ilsa Faust", "Zola Mitsopolis"], "topic": "Fallout (2018) · Cast", "difficulty": 0.6,
      "because": "Alanna Mitsopolis, the White Widow, trades arms in Fallout as her mother Max did in 1996. Zola is her brother.",
      "source": "report", "asOf": "2021-02" },
    { "ask": "Where does the raid on the vault of the CIA take place?", "answer": "Langley", "wrong": ["London", "Prague"],
      "topic": "The first film", "because": "The agency's seat is in Langley, Virginia; the team goes there as firemen.", "source": "films" },
    { "ask": "Which film came first?", "answer": "Rogue Nation", "wrong": ["Fallout"], "topic": "Timeline",
      "because": "Rogue Nation opened in 2015, Fallout in 2018.", "source": "films" },
    { "ask": "Tom Cruise broke his ankle during a jump between two roofs for Fallout, and the take is in the film.", "answer": true,
      "topic": "Stunts", "because": "He got up and ran on through the shot; the film then had to wait for weeks.", "source": "films" },
    { "ask": "In which year did the first film open?", "answer": 1996, "within": 1, "topic": "Timeline",
      "because": "It opened in the United States on 22 May 1996.", "source": "films" },
    { "ask": "An agent is handed a message that destroys itself after five seconds, a rubber face that is not yet dry, a rope that ends a hand above the floor, and a partner who has never once arrived in time: which of these four plans, each of them worse than the one before, do the files say the team then chose?",
      "answer": "To walk in by the front door at noon, in borrowed overalls, and to ask the guard politely for the key of the vault",
      "wrong": ["To hang from the ceiling of the white room all night, without a sound and without a single drop of sweat falling",
                "To leap from the aeroplane above the clouds at dusk and to open the canopy only when the lights of the city show",
                "To ride the motorcycle off the edge of the cliff at dawn, with nothing but a rolled canopy and good intentions"],
      "topic": "As long as topics can be", "difficulty": "hard",
      "because": "The files are patient with their agents and set the matter out at length: the rope was too short by a hand, the face came off in the heat of the corridor, and the partner was held up by a parade, so that in the end nothing was left but good manners, a borrowed set of overalls and the hour at which guards think of lunch. The guard is said to have held the door open. Nobody has asked him since.",
      "note": "Told by three agents in four versions.", "source": "films" },
    { "ask": "Put these steps of the raid in the order in which the plan wanted them, first step first.",
      "order": ["Set off the fire alarm from the lobby and come back in as the brigade, with hoses, axes and very large helmets",
                "Make the clerk's coffee disagree with him, and stay out of his sight while it does",
                "Climb through the air shaft, with the rope, the pulleys and the man who holds them",
                "Copy the list, leave the room as it was found, and wipe one drop of sweat from the glove"],
      "topic": "The first film", "source": "films" },
    { "ask": "What is the name of the agent who wears no face of her own in Paris?", "answer": "Ilsa Faust", "also": ["Ilsa"], "kind": "typed",
      "topic": "Fallout (2018) · Cast", "because": "Rebecca Ferguson came for one film and stayed for three.", "source": "films" },
    { "ask": "In which film does the team break into the Kremlin?", "answer": "Mission: Impossible – Ghost Protocol",
      "wrong": ["Mission: Impossible – Rogue Nation", "Mission: Impossible – Fallout", "Mission: Impossible III"], "topic": "Places",
      "because": "They get in for a file and out just before the blast for which they are blamed.", "source": "films" }
  ]
})json";

constexpr const char* smallPack = R"json({
  "pack": "great-heists",
  "title": "Great heists",
  "sources": { "reels": { "title": "The films themselves" } },
  "questions": [
    { "ask": "Who directed Heat?", "answer": "Michael Mann", "wrong": ["Ridley Scott", "Tony Scott", "John McTiernan"],
      "because": "Mann first told the story in L.A. Takedown (1989).", "difficulty": "easy", "source": "reels" },
    { "ask": "Rififi's robbery scene has no dialogue.", "answer": true, "source": "reels" },
    { "ask": "In which year did The Killing open?", "answer": 1956, "within": 2, "source": "reels" },
    { "ask": "Earliest first: put these in order.", "order": ["The Killing", "Topkapi", "Heat"], "source": "reels" }
  ]
})json";

constexpr const char* emptyAnswerPack = R"json({
  "pack": "my-first-pack",
  "title": "My first pack",
  "questions": [
    { "ask": "Who rides a motorcycle off a cliff?",
      "wrong": ["Benji", "Luther", "Grace"],
      "answer": "Ethan Hunt" },
    { "ask": "Who drives the boat in Venice?",
      "wrong": ["Benji", "Grace", "Ilsa"],
      "answer": "" }
  ]
})json";

constexpr const char* manyMistakesPack = R"json({
  "pack": "draft",
  "title": "A draft with quite a long title that somebody has not yet finished",
  "question": [],
  "questions": [
    { "aks": "Which of these is a fuse?", "answer": "This one", "wrong": ["That one"] },
    { "ask": "Which number?", "answer": 5, "within": "three" },
    { "ask": "Which of these?", "answer": "Both", "wrong": ["both", "Neither"] }
  ]
})json";

facts::PackReport readText(const std::string& name, const char* text) {
    return facts::readPack(name, {facts::SourceText(name, text)});
}

} // namespace

std::vector<facts::PackReport> galleryPacks() {
    facts::PackReport main = readText("gallery.json", mainPack);
    if (!main.bank) throw std::logic_error("the gallery's own pack is wrong:\n" + facts::toText(main.findings.front()));
    return {std::move(main), readText("great-heists.json", smallPack), readText("my-first-pack.json", emptyAnswerPack),
            readText("a-draft.json", manyMistakesPack)};
}

} // namespace window
