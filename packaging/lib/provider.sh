# The OpenID provider that the suites sign in at: a package of npm's, with every version pinned in tests/oidc/provider.

# install_provider FROM FOLDER: once for each state of the lock file.
install_provider() {
  local from="$1" folder="$2" home
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    fail "The suites sign in at an OpenID provider that needs node and npm, and they are not here." \
      "install the packages nodejs and npm, or run packaging/test, which does."
  fi
  mkdir -p "$folder"
  cp "$from"/*.mjs "$from/package.json" "$folder/"
  if cmp -s "$from/package-lock.json" "$folder/installed-lock.json"; then return 0; fi
  cp "$from/package-lock.json" "$folder/"
  # A suite has a home of its own; where packages come from is said in the person's.
  home="$(getent passwd "$(id -u)" | cut -d: -f6)"
  if [ -r "$home/.npmrc" ]; then export NPM_CONFIG_USERCONFIG="$home/.npmrc"; fi
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || fail \
    "npm could not install the provider; its own words are above." \
    "see that the network is there, then run this again; nothing else depends on it."
  cp "$from/package-lock.json" "$folder/installed-lock.json"
}
