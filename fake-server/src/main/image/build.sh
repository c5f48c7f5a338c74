#!/usr/bin/env bash
# Makes the runtime image: the server with a JVM of its own, which needs no Java and prepares nothing at its first start.
#
#   build.sh JAR NAME DIRECTORY [JDK]
#
# DIRECTORY/NAME is the image and DIRECTORY/NAME.tar.gz its archive. JDK is the home of the JDK that it is made from; by
# default the newest one on this machine.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$1 name=$2 directory=$3 jdk=${4:-}

# Archives with an ahead-of-time cache in one step begin with it.
oldest=25
# What the server uses of the JDK.
modules=java.base,java.logging,java.management,jdk.unsupported
# Files keep this time, which the JVM compares with that of the jar in its cache.
time=2026-01-01T00:00:00Z

version_of() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

find_newest() {
    local newest=0 home version
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        [ -x "$home/bin/jlink" ] || continue
        version=$(version_of "$home")
        if [ -n "$version" ] && [ "$version" -gt "$newest" ]; then
            newest=$version jdk=$home
        fi
    done
}

[ -n "$jdk" ] || find_newest
version=$(version_of "$jdk")
if [ -z "$version" ] || [ "$version" -lt "$oldest" ]; then
    echo "The runtime image needs JDK $oldest or newer with jlink; looked in JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman and" \
        "~/.jdks, and the newest is ${version:-none}" >&2
    exit 1
fi
echo "The runtime image is made from $jdk"

image=$directory/$name
rm -rf "$image" "$image.tar.gz"
mkdir -p "$image/bin" "$image/lib"
"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --compress zip-0 \
    --output "$image/runtime"
"$jdk/bin/java" "$here/NewClassFiles.java" "$jar" "$image/lib/genauth-fake-server.jar"
install -m 755 "$here/bin/genauth-fake" "$image/bin/genauth-fake"
install -m 644 "$here/README.md" "$here/../../../../LICENSE" "$image"
touch -d "$time" "$image/lib/genauth-fake-server.jar"

# Profiles of methods stay out of the archive: the launcher leaves out the compiler that reads them. Warnings are about classes
# that stay out.
env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS -u _JAVA_OPTIONS \
    "$image/runtime/bin/java" -XX:AOTCacheOutput="$image/lib/genauth-fake.aot" -Xlog:aot*=error -XX:+UseSerialGC \
    -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Djdk.reflect.useNativeAccessorOnly=true \
    -cp "$image/lib/genauth-fake-server.jar" io.github.genauthfake.internal.cli.Rehearsal

tar -C "$directory" --sort=name --mtime="$time" --owner=0 --group=0 --numeric-owner -czf "$image.tar.gz" "$name"
