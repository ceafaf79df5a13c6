# What scripts/refinery and scripts/class-archive share: where the jars are, which Java runs them, and how.
# Sourced by them, with root set to the folder above scripts/.

main=io.github.indicatorrefinery.pipeline.Main
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
least_java=17

# A clone is built where Maven builds it; a release brings its jars.
if [[ -f $root/pom.xml ]]; then jars=$root/pipeline/target; else jars=$root/jars; fi
jar=$jars/refinery.jar

# Java 17 reads file names in the locale's character set: in the C locale it cannot open "résumé.txt".
[[ ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} == *[Uu][Tt][Ff]*8* ]] || export LC_ALL=C.UTF-8

fail() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 1
}

# Sets java_version, such as 17.0.15. The file beside a JDK tells it without a start of Java.
find_java() {
  local found release line
  found=$(command -v "$java") || fail "no Java: Java $least_java or newer is needed, on the PATH or at JAVA_HOME"
  release=$(readlink -f "$found" 2>/dev/null || printf '%s' "$found")
  release=${release%/bin/java}/release
  java_version=
  if [[ -r $release ]]; then
    while IFS= read -r line; do
      [[ $line == JAVA_VERSION=* ]] && java_version=${line#*=} && java_version=${java_version//[\"$'\r']/}
    done <"$release"
  fi
  [[ -n $java_version ]] || java_version=$("$java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
  local major=${java_version#1.}
  major=${major%%[.-]*}
  [[ $major =~ ^[0-9]+$ ]] || fail "$found does not tell its version; Java $least_java or newer is needed"
  ((major >= least_java)) || fail "$found is Java $java_version; Java $least_java or newer is needed, on the PATH or at JAVA_HOME"
  java_major=$major
}

# How much memory this machine or container has, in MiB; 1280 where it cannot be told.
memory_mib() {
  local kib bytes limit
  if [[ -r /proc/meminfo ]]; then
    kib=$(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' /proc/meminfo)
  else
    bytes=$(sysctl -n hw.memsize 2>/dev/null || true)
    kib=$((${bytes:-0} / 1024))
  fi
  # Version 2 of cgroups, and version 1; a container sees its own limit at these places.
  for limit in /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes; do
    if [[ -r $limit ]]; then
      read -r bytes <"$limit" || true
      [[ $bytes =~ ^[0-9]+$ ]] && ((bytes / 1024 < kib)) && kib=$((bytes / 1024))
    fi
  done
  ((kib > 0)) && printf '%d' $((kib / 1024)) || printf 1280
}

# Half of the memory, for the model, SQLite and files take some too. Hardly any is taken that is not used: see
# docs/measurements.md, where ten times all real input runs with 2048.
default_heap_mib() {
  local half=$(($(memory_mib) / 2))
  ((half < 640)) && half=640
  ((half > 2560)) && half=2560
  printf '%d' "$half"
}

# Sets class_path, classes and jvm for a runner; needs find_java.
choose_runner() {
  local runner=$1
  # Flink's jars would slow the start of every other run, so they are on the class path of its own runs alone.
  case $runner in
    DirectRunner) class_path=$jar ;;
    FlinkRunner) class_path=$jar:$jars/flink/runner/*:$jars/flink/lib/* ;;
  esac
  classes=$jars/refinery-$runner-$java_version.jsa
  jvm=(-XX:+UseSerialGC)
  # Later versions warn of what libraries do that they allow: native code of SQLite, ONNX and zstd; Protobuf's memory access;
  # and Lucene of the version it runs on.
  ((java_major >= 21)) && jvm+=(-Djava.util.logging.config.file="$root/scripts/logging.properties")
  ((java_major >= 22)) && jvm+=(--enable-native-access=ALL-UNNAMED)
  ((java_major >= 23)) && jvm+=(--sun-misc-unsafe-memory-access=allow)
  return 0
}
