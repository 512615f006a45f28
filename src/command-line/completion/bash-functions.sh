# shellcheck shell=bash

# Puts the words up to the cursor together again: bash splits them at '=' and ':', which are parts of them here.
_kstatic_rejoin() {
    local line=$COMP_LINE word index
    _kstatic_line=()
    for ((index = 0; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ $index -eq 0 || $line == [[:space:]]* ]]; then
            _kstatic_line+=("$word")
        else
            _kstatic_line[${#_kstatic_line[@]} - 1]+=$word
        fi
        line=${line#"${line%%[![:space:]]*}"}
        line=${line#"$word"}
    done
}

# Finds the flag that a word names and sets its parts: flag_long, flag_short, flag_repeats, flag_takes, flag_values.
_kstatic_find_flag() {
    local entry
    for entry in "${flags[@]}"; do
        IFS='|' read -r flag_long flag_short flag_repeats flag_takes flag_values <<<"$entry"
        if [[ $1 == "--$flag_long" || (-n $flag_short && $1 == "-$flag_short") ]]; then
            return 0
        fi
    done
    flag_long='' flag_short='' flag_repeats='' flag_takes='' flag_values=''
    return 1
}

# Reads the words before the cursor: the verb, the flags that were given, and the flag whose value comes next.
_kstatic_read_words() {
    local word index flag_long flag_short flag_repeats flag_takes flag_values
    verb='' family='' given=' ' awaiting='' after_dash=''
    _kstatic_set_flags ''
    for ((index = 1; index < ${#_kstatic_line[@]} - 1; index++)); do
        word=${_kstatic_line[index]}
        if [[ -n $awaiting ]]; then
            awaiting=''
        elif [[ $word == -- ]]; then
            after_dash=yes
            return
        elif [[ $word == -?* ]]; then
            if _kstatic_find_flag "${word%%=*}"; then
                given+="$flag_long "
                [[ $word == *=* || $flag_takes != yes ]] || awaiting=$word
            fi
        elif [[ -z $verb || -n $family ]]; then
            _kstatic_set_verb "${verb:+$verb }$word"
            _kstatic_set_flags "$verb"
        fi
    done
}

# Offers what a list of words, or a kind of thing that is looked up, has for what was typed.
_kstatic_offer() {
    local values=$1 typed=$2 choice
    case $values in
    @files) mapfile -t COMPREPLY < <(compgen -f -- "$typed") && compopt -o filenames ;;
    @directories) mapfile -t COMPREPLY < <(compgen -d -- "$typed") && compopt -o filenames ;;
    @nodes | @pods)
        while IFS=$'\t' read -r choice _; do
            [[ $choice == :[0-9]* ]] || COMPREPLY+=("$choice")
        done < <("${_kstatic_line[0]}" __complete -- "${_kstatic_line[@]:1}" 2>/dev/null)
        ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$values" -- "$typed") ;;
    esac
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
}

_kstatic_offer_flags() {
    local entry flag_long flag_short flag_repeats flag_takes flag_values names=''
    for entry in "${flags[@]}"; do
        IFS='|' read -r flag_long flag_short flag_repeats flag_takes flag_values <<<"$entry"
        if [[ $flag_repeats == yes || $given != *" $flag_long "* ]]; then
            names+=" --$flag_long${flag_short:+ -$flag_short}"
        fi
    done
    _kstatic_offer "$names" "$1"
}

_kstatic() {
    local _kstatic_line verb family given awaiting after_dash flags=() verbs words
    local flag_long flag_short flag_repeats flag_takes flag_values
    COMPREPLY=()
    _kstatic_rejoin
    _kstatic_read_words
    local typed=${_kstatic_line[${#_kstatic_line[@]} - 1]} last=${COMP_WORDS[COMP_CWORD]} index

    if [[ -n $awaiting ]]; then
        _kstatic_find_flag "$awaiting"
        _kstatic_offer "$flag_values" "$typed"
    elif [[ -n $after_dash ]]; then
        _kstatic_offer @files "$typed"
    elif [[ $typed == --*=* ]]; then
        _kstatic_find_flag "${typed%%=*}" && _kstatic_offer "$flag_values" "${typed#*=}"
        typed=${typed#*=}
    elif [[ $typed == -* ]]; then
        _kstatic_offer_flags "$typed"
    elif [[ -z $verb ]]; then
        _kstatic_offer "$verbs" "$typed"
    else
        _kstatic_offer "$words" "$typed"
    fi

    # Readline replaces only what follows the last character that splits words for it; an '@' it replaces, too.
    if [[ ${#last} -eq 1 && $COMP_WORDBREAKS == *"$last"* ]]; then last=''; fi
    local kept=${typed%"$last"}
    for index in "${!COMPREPLY[@]}"; do
        COMPREPLY[index]=${COMPREPLY[index]#"${kept%@}"}
    done
}

complete -F _kstatic kstatic
