# Sourced by ./ledger and benchmarks/run: makes a built program ready to run. JAVA_HOME is set, and
# here is the root of the tree.

# unpack JAR FOLDER: the program with its libraries beside it, and a cache of the classes a start
# loads. Without the cache everything works, and starts in twice the time.
unpack() {
    rm -rf "$2"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$1" extract --destination "$2" >/dev/null
    mv "$2/$(basename "$1")" "$2/ledger.jar"
    cp "$here/.mvn/java.options" "$2/java.options"
    fill_cache "$2" || rm -f "$2/ledger.aot"
}

# fill_cache FOLDER: serves an empty ledger once, and stops when it is ready.
fill_cache() {
    scratch=$(mktemp -d)
    : >"$scratch/out"
    "$JAVA_HOME/bin/java" "@$1/java.options" -XX:AOTCacheOutput="$1/ledger.aot" '-Xlog:aot*=off,cds*=off' \
        -jar "$1/ledger.jar" serve --data "$scratch/data" --port 0 >"$scratch/out" 2>&1 &
    serving=$!
    seconds=0
    until grep -q 'http://127\.0\.0\.1:' "$scratch/out" || [ "$seconds" -ge 120 ]; do
        kill -0 "$serving" 2>/dev/null || break
        sleep 1
        seconds=$((seconds + 1))
    done
    kill "$serving" 2>/dev/null || true
    wait "$serving" || true
    rm -rf "$scratch"
    [ -f "$1/ledger.aot" ]
}
