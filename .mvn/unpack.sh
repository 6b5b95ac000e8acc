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

# fill_cache FOLDER: a training run. What the JVM loaded, and which code ran often, is kept.
fill_cache() {
    scratch=$(mktemp -d)
    "$JAVA_HOME/bin/java" "@$1/java.options" -XX:AOTCacheOutput="$1/ledger.aot" '-Xlog:aot*=off,cds*=off' \
        -jar "$1/ledger.jar" train --data "$scratch/data" >"$scratch/out" 2>&1 || true
    rm -rf "$scratch"
    [ -f "$1/ledger.aot" ]
}
