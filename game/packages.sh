# The Debian packages that the game and its tests need, and how they are installed. Read by game/play and tests/run (sh or bash).

canopy_game_packages="g++ cmake ninja-build libsfml-dev nlohmann-json3-dev libfmt-dev libsqlite3-dev libcli11-dev libunibreak-dev \
pkg-config libfreetype-dev libharfbuzz-dev libfribidi-dev libfontconfig-dev libx11-dev fonts-bebas-neue fonts-inter"
canopy_test_packages="catch2 libvalijson-dev xvfb xdotool libgl1-mesa-dri clang-format"
canopy_tidy_packages="clang-tidy"
canopy_fuzz_packages="clang-14 libclang-rt-14-dev"

# Those of the given packages that are not installed, one a line.
canopy_missing() {
    for package in "$@"; do
        case "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" in
        "install ok installed") ;;
        *) echo "$package" ;;
        esac
    done
}

# Runs a command with root's rights.
canopy_as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "This has to be done as root, and there is no sudo: $*" >&2
        return 1
    fi
}

# Installs those of the given packages that are missing; does and asks nothing when none is. Elsewhere than on Debian and its kin it says what is
# needed and goes on: the build tells what it cannot find.
canopy_install() {
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        for tool in c++ cmake; do
            command -v "$tool" >/dev/null 2>&1 && continue
            echo "Needed, under the names of Debian's packages: $*" >&2
            return 0
        done
        return 0
    fi
    missing=$(canopy_missing "$@")
    [ -z "$missing" ] && return 0
    echo "Installing:" $missing
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    if ! ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then canopy_as_root apt-get update </dev/null || return 1; fi
    # With old lists a package is not found: then they are fetched, and it is tried again.
    canopy_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing </dev/null && return 0
    canopy_as_root apt-get update </dev/null &&
        canopy_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing </dev/null
}

# canopy_build FOLDER TARGET [CMAKE-OPTION...]: configures, and builds what has changed.
canopy_build() {
    folder=$1
    target=$2
    shift 2
    # A build folder that was copied along with its tree still points to the old place.
    if [ -f "$folder/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$canopy_root" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    # Configuring again costs a second; not doing so would leave what was missing the first time missing for ever.
    if [ ! -f "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then set -- -G Ninja "$@"; fi
    cmake -S "$canopy_root" -B "$folder" "$@" || return 1
    cmake --build "$folder" --target "$target" --parallel "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)"
}
