complete -c thamdinh -n __fish_use_subcommand -a "check batch outline citations explain profile codes"
complete -c thamdinh -l format -xa "text json html csv"
complete -c thamdinh -l lang -xa "vi en"
complete -c thamdinh -l unit-kind -xa "government party front press enterprise public_service"
complete -c thamdinh -l revisions -xa "accepted original"
complete -c thamdinh -l profile -r
complete -c thamdinh -l fail-under -x
complete -c thamdinh -l out -r
complete -c thamdinh -n "__fish_seen_subcommand_from profile" -a "list show schema lint test draft diff"
complete -c thamdinh -l on -r
complete -c thamdinh -l requirement -x
complete -c thamdinh -l units -r
complete -c thamdinh -l jobs -x
complete -c thamdinh -l resume
complete -c thamdinh -l isolate
complete -c thamdinh -l progress
complete -c thamdinh -l as-of -x
complete -c thamdinh -l decisions -r
complete -c thamdinh -l common -r
complete -c thamdinh -l letters
complete -c thamdinh -l letter-template -r
