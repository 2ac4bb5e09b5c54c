# Prints the first entry of apt's sources that offers `suite` in the component main, as a mirror and how it is signed:
#   URIs: …
#   Signed-By: …      (with its further lines, where the key stands in the file itself)
# Reads both forms, `deb [options] mirror suite main` and the newer one in paragraphs; -v form=list or form=sources.

function has(list, word,    parts, n, i) {
  n = split(list, parts, /[ \t]+/)
  for (i = 1; i <= n; ++i) if (parts[i] == word) return 1
  return 0
}

function offer(uri, key) {
  if (done) return
  done = 1
  print "URIs: " uri
  if (key != "") print "Signed-By:" key
}

function judge() {
  if (has(field["types"], "deb") && has(field["suites"], suite) && has(field["components"], "main") \
      && tolower(field["enabled"]) !~ /^[ \t]*(no|false|0)/) {
    split(field["uris"], uris, /[ \t]+/)
    offer(uris[1] != "" ? uris[1] : uris[2], field["signed-by"])
  }
  delete field
  name = ""
}

form == "list" && $1 == "deb" {
  key = ""
  line = $0
  sub(/^[ \t]*deb[ \t]+/, "", line)
  if (line ~ /^\[/) {
    options = line
    sub(/\].*/, "", options)
    sub(/^[^\]]*\][ \t]*/, "", line)
    if (match(options, /signed-by=[^ \t]+/)) key = " " substr(options, RSTART + 10, RLENGTH - 10)
  }
  sub(/[ \t]*#.*/, "", line)
  split(line, words, /[ \t]+/)
  rest = line
  sub(/^[^ \t]+[ \t]+[^ \t]+[ \t]*/, "", rest)
  if (words[2] == suite && has(rest, "main")) offer(words[1], key)
}

form == "sources" && /^#/ { next }
form == "sources" && /^[ \t]*$/ { judge(); next }
form == "sources" && /^[ \t]/ { if (name != "") field[name] = field[name] "\n" $0; next }
form == "sources" {
  name = tolower($0)
  sub(/:.*/, "", name)
  value = $0
  sub(/^[^:]*:/, "", value)
  field[name] = value
}

END { if (form == "sources") judge() }
