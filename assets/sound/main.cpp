// Makes every sound of the game: synthesise FOLDER writes one WAV file (16 bits, 44.1 kHz) for each.

#include "Cues.hpp"
#include "Levels.hpp"
#include "Music.hpp"
#include "Wave.hpp"

#include <exception>
#include <iostream>

namespace {

using synth::Signal;

void makeCues(const std::string& folder) {
    const auto write = [&](const synth::Recipe& cue, double stretch) {
        synth::writeWave(folder + "/" + cue.name + ".wav", {synth::asCue(cue.make(), stretch)});
    };
    for (const synth::Recipe& cue : synth::deskCues()) write(cue, synth::touchStretch);
    for (const synth::Recipe& cue : synth::missionCues()) write(cue, synth::signalStretch);
}

void makeFuse(const std::string& folder) {
    synth::writeWave(folder + "/fuse-calm.wav", {synth::asBed({synth::calmFuse()})});
    synth::writeWave(folder + "/fuse-urgent.wav", {synth::asBed({synth::urgentFuse()})});
}

void makeMusic(const std::string& folder) {
    auto [left, right] = synth::menuLoop();
    synth::writeWave(folder + "/menu.wav", synth::asBed({std::move(left), std::move(right)}));
    auto layers = synth::roundLoop();
    const std::vector<Signal> balanced = synth::asLayers({layers.begin(), layers.end()});
    for (std::size_t i = 0; i < balanced.size(); ++i)
        synth::writeWave(folder + "/round-" + std::to_string(i + 1) + ".wav", {balanced[i]});
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "synthesise FOLDER\n";
        return 2;
    }
    try {
        makeCues(argv[1]);
        makeFuse(argv[1]);
        makeMusic(argv[1]);
    } catch (const std::exception& error) {
        std::cerr << "synthesise: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
