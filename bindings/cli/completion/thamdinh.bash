# bash completion for thamdinh
_thamdinh() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  case $before in
    --format) mapfile -t COMPREPLY < <(compgen -W "text json html csv" -- "$word"); return ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W "vi en" -- "$word"); return ;;
    --revisions) mapfile -t COMPREPLY < <(compgen -W "accepted original" -- "$word"); return ;;
    --unit-kind) mapfile -t COMPREPLY < <(compgen -W "government party front press enterprise public_service" -- "$word"); return ;;
    profile) mapfile -t COMPREPLY < <(compgen -W "list show schema lint test draft diff" -- "$word"); return ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "check batch outline citations explain profile codes --version --help" -- "$word")
  elif [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "--profile --unit-kind --revisions --format --lang --fail-under --out --units --jobs --resume --isolate --progress --requirement --on --id --as-of --decisions --common --letters --letter-template -o --help" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _thamdinh thamdinh
