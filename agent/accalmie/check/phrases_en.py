"""What the phrase rules look for in an English reply: regular expressions on folded text.

See phrases_fr.py: same rule ids, same conventions.
"""

from __future__ import annotations

_WRITING = r"(?:comment|review|message|account|post|profile)s?"
_SORRY = r"\b(?:sorry|apolog\w+|regret)\b"

PHRASES: dict[str, tuple[str, ...]] = {
    "blame": (
        r"\byou (?:\w+ly )?(?:did not|didn't|don't|do not) (?:\w+ly )?understand\b",
        r"\blearn to read\b",
        r"\byou (?:\w+ly )?(?:should|could|ought to|must) (?:\w+ly )?(?:have|'ve)\b",
        r"\byou (?:\w+ly )?(?:forgot|failed|neglected|misread|misunderstood|misused|ignored|"
        r"overlooked)\b",
        r"\byou (?:did not|didn't|have not|haven't|never) (?:even |bother to |\w+ly )?(?:read|"
        r"follow|"
        r"followed|check|checked|listen|listened|respect|look|pay attention)\b",
        r"\b(?:if|had) you (?:had|only|read|followed|checked)\b",
        r"\byour (?:own )?(?:fault|mistake|error|negligence|carelessness|bad faith)\b",
        r"\bbecause of you\b|\byou are the only one\b|\byou're the only one\b",
    ),
    "denial": (
        r"\b(?:nobody|no one) (?:else )?(?:has )?(?:ever )?had "
        r"(?:this|that|any) (?:issue|problem)s?\b",
        r"\b(?:that|this|it)(?:'s| is) (?:\w+ly )?(?:false|untrue|a lie|not true|incorrect|"
        r"nonsense)\b",
        r"\byou(?:'re| are) (?:lying|exaggerating|making (?:this|it) up)\b|\byou (?:claim|"
        r"allege)\b",
        r"\b(?:fake|false) (?:review|comment|claim|story)\b",
        r"\bwe have no record\b|\bwe did nothing wrong\b|\bwe(?:'re| are) not (?:responsible|"
        r"to blame)\b",
        r"\b(?:never|did not|didn't) happen(?:ed)?\b",
        r"\b(?:nobody|no one) (?:else )?(?:has )?(?:ever )?complain\w+",
        r"\bnot our (?:fault|problem|responsibility)\b|\bbeyond reproach\b",
    ),
    "blame-others": (
        r"\b(?:courier|carrier|driver|supplier|partner|bank|post office|contractor) (?:is|was|are) "
        r"(?:entirely |solely )?(?:to blame|at fault|responsible)\b",
        r"\bthe (?:courier|carrier|driver|supplier|partner|bank|post office|contractor)'s fault\b",
    ),
    "already-said": (
        r"\bas (?:we|i)(?:'ve| have)? (?:already|previously) (?:said|told you|explained|mentioned|"
        r"stated|written)\b[, ]*",
        r"\bas (?:already|previously) (?:said|explained|mentioned|stated)\b[, ]*",
        r"\bwe(?:'ve| have)? already (?:told|answered|explained|said)\b",
        r"\b(?:once again|like we said|i repeat|we repeat)\b[, ]*",
    ),
    "scold": (
        r"\bcalm down\b|\b(?:stay|remain|keep) (?:calm|polite|civil)\b|\brelax\b",
        r"\b(?:please )?be (?:patient|polite|reasonable|civil|honest|nice)\b",
        r"\b(?:a little|some|a bit of) (?:respect|patience|courtesy)\b",
        r"\bwatch your (?:tone|language|mouth)\b|\byour tone is\b|\bmind your\b",
        r"\bstop (?:shouting|yelling|complaining|lying|whining)\b|\bno need to (?:shout|yell|"
        r"be rude)\b",
    ),
    "non-apology": (
        _SORRY + r"(?: \w+){0,2} if (?:you|this|that|our|we|it|anyone)\b",
        _SORRY + r"(?: \w+){0,2} (?:that )?you (?:feel|felt|think|thought|took|believe)\b",
        _SORRY + r" (?:for )?how you (?:feel|felt)\b",
    ),
    "sorry-but": (
        r"\b(?:sorry|apolog\w+|understand|appreciate|regret|hear you)\b[^.!?\n]{0,80}?[, ]"
        r"(?P<at>but|however|although)\b",
        r"(?:^|[.!?]\s)(?P<at>but|however)\b",
    ),
    "minimise": (
        r"\b(?:small|little|minor|slight|tiny) (?:issue|problem|delay|incident|hiccup|"
        r"inconvenience|"
        r"mistake|error|glitch)s?\b",
        r"\b(?:any|the|this) inconveniences?\b|\bhiccups?\b",
        r"\b(?:it|this|that)(?:'s| is) (?:just|only) an?\b|\bnot (?:that|so) (?:bad|serious)\b",
        r"\bno big deal\b|\bnot the end of the world\b|\boverreact\w*",
    ),
    "sarcasm": (
        r"\bsure, sure\b",
        r"\balways our fault\b",
        r"\bthank(?:s| you) for (?:the|this|your) (?:\w+ )?(?:novel|lecture|lesson|charming|"
        r"delightful|brilliant|lovely|insightful|wisdom)\b",
        r"\bcongratulations\b|\bbravo\b|\bwell done\b|\bgood for you\b|\bnice try\b|\bslow clap\b",
        r"\bhow (?:charming|original|lovely|delightful|clever|nice of you)\b|\bwhat a surprise\b",
        r"\b(?:so |very )?(?:glad|happy|delighted) (?:to (?:see|hear|read)|that) you\b",
        r"\bif (?:that|it) makes you (?:happy|feel better)\b|\byeah,? right\b|\boh,? please\b|"
        r"\blol\b",
        r"\byour (?:vast|great|immense) (?:expertise|wisdom|knowledge|patience)\b",
    ),
    "insult": (
        r"\bnonsense\b",
        r"\bcustomers? who (?:is|are) never (?:happy|satisfied)\b",
        r"\b(?:idiot|moron|imbecile|liar|clown|troll|jerk|loser|fool|crook|scammer|whiner|"
        r"karen)s?\b",
        r"\b(?:stupid|ridiculous|pathetic|dumb|dishonest|hysterical|crazy|ignorant|shut up|"
        r"get lost|"
        r"bullshit|crap|asshole|bastard|fuck\w*)\b",
    ),
    "legal-threat": (
        r"\b(?:our|my|a) (?:lawyer|solicitor|attorney|legal (?:team|department|counsel))s?\b",
        r"\blegal action\b|\bsue you\b|\bin court\b|\bprosecut\w+|\bcease and desist\b",
        r"\bdefam\w+|\blibel\w*|\bslander\w*",
    ),
    "deletion-threat": (
        r"\bwe (?:\w+ )?(?:\w+ )?(?:delete|remove|hide|block|ban|report)(?:d|ned)? "
        r"(?:your|this|these) " + _WRITING,
        rf"\b{_WRITING} (?:will be|has been|may be|could be|is going to be) "
        r"(?:deleted|removed|hidden|blocked|banned|reported)\b",
        r"\b(?:will|may|could|have to|going to) (?:block|ban) you\b|\byou will be (?:blocked|"
        r"banned)\b",
    ),
    "review-pressure": (
        r"\b(?:update|change|edit|remove|delete|amend|revise|reconsider|take down) your "
        r"(?:\w+ )?(?:review|rating|comment|score)\b",
        r"\b(?:five|5)[- ]stars?\b|\bbetter rating\b",
    ),
    "liability": (
        r"\b(?:it|this|that)(?:'s| is| was) (?:\w+ly |all )?our (?:fault|mistake|error|"
        r"responsibility|negligence)\b",
        r"\bwe(?:'re| are| were) (?:\w+ly )?(?:at fault|to blame|liable|responsible for|guilty|"
        r"negligent|in the wrong)\b",
        r"\bwe (?:\w+ly )?(?:admit|accept|take|assume|acknowledge) (?:\w+ )?(?:liability|fault|"
        r"guilt|"
        r"responsibility|negligence)\b",
        r"\bour negligence\b|\bwe (?:broke|violated) the law\b",
    ),
    "promise": (
        r"\bwe refund\b",
        r"\bpromise(?=[.!]|$)",
        r"\bleaves? tomorrow\b",
        r"\byou(?:'ll| will) (?:\w+ ){0,3}?(?:refunded|compensated|reimbursed|a refund|"
        r"your (?:refund|money|parcel|order)|contacted|called back|an answer)\b",
        r"\bwe(?:'ll| will) (?:refund|compensate|reimburse|replace)\b",
        r"\bwithin (?:the )?(?:next )?(?:\d+|an?|a few|few|twenty-four|forty-eight) "
        r"(?:hours?|days?|minutes?|weeks?)\b|\bin the next (?:\w+ )?(?:hours|days|minutes|weeks)\b",
        r"\bwe (?:promise|guarantee|swear|pledge)\b",
        r"\b(?:never|won't|will not) happen again\b|\bnever again\b",
        r"\bby (?:tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|the end of)\b",
    ),
    "vague-delay": (
        r"\bas soon as (?:possible|we can)\b|\basap\b|\bat the earliest\b|\bin due course\b",
        r"\b(?:get|come) back to you\b(?! here)|\b(?:very )?(?:soon|shortly)\b",
    ),
    "compensation": (
        r"\bplus \d+ (?:euros|pounds|dollars)\b",
        r"\b(?:gift )?vouchers?\b|\bgift cards?\b|\bpromo codes?\b|\bgoodwill gesture\b|"
        r"\bon the house\b",
        r"\b(?:\d+ ?%|[$£€] ?\d+|\d+ ?(?:dollars|pounds|euros)) (?:off|credit|discount)?\b",
        r"\bfree of charge\b|\bstore credit\b",
    ),
    "policy-shield": (
        r"\b(?:per|as per|according to|under|in line with) our (?:policy|policies|terms|rules)\b",
        r"\bour (?:policy|terms|rules) (?:is|are|does|do|state|states|say|says|clearly)\b",
        r"\bthose are the rules\b|\bthat(?:'s| is) (?:our policy|the policy|how it (?:is|works))\b",
    ),
    "dead-end": (
        r"\b(?:shop|go|buy) elsewhere\b",
        r"\bnot for us to\b",
        r"\bif you(?:'re| are) (?:unhappy|not happy)\b",
        r"\bnothing (?:more |else )?we can do\b|\bwe (?:cannot|can't|can not) help(?: you)?\b",
        r"\bunfortunately,? (?:we (?:cannot|can't|are unable)|this is not|it(?:'s| is) (?:not|"
        r"im)\w*)",
        r"\b(?:it|this|that)(?:'s| is) impossible\b|\bend of (?:story|discussion)\b",
        r"\bgo (?:somewhere else|elsewhere)\b|\bnothing (?:more )?to add\b",
    ),
    "boast": (
        r"\bour (?:other )?customers (?:are (?:all )?(?:happy|satisfied|delighted)|love|enjoy)\b",
        r"\b(?:most|the majority|\d+ ?%) of our customers\b|\beveryone else\b",
        r"\bwe(?:'re| are) (?:proud|known for|the best|a leader|the leading|number one)\b",
        r"\bour (?:excellent|outstanding|reputation)\b",
    ),
    "canned": (
        r"\bthank(?:s| you) for your (?:patience|understanding)\b",
        r"\bprocessing your request\b",
        r"\b(?:don't|do not) hesitate to\b|\bfeel free to\b",
        r"\b(?:remain|are) at your (?:entire )?disposal\b",
        r"\bthank(?:s| you) for (?:your feedback|reaching out|contacting us)\b",
        r"\bwe value your (?:feedback|opinion|business)\b|\byour (?:feedback|opinion) (?:is|"
        r"matters)\b",
        r"\bcustomer satisfaction is\b|\bwe strive to\b|\brest assured\b|\bduly noted\b",
        r"\blook forward to (?:welcoming|serving|seeing) you\b",
    ),
    "command": (
        r"\byou (?:must|have to|need to|are required to)\b",
        r"(?:^|[.!?]\s)(?:just |please )?(?:read|check|learn|look at) (?:the|our|your|how)\b",
        r"\b(?:contact|call) (?:our )?(?:customer (?:service|support|care)|the helpdesk|support)\b",
    ),
}  # fmt: skip

ACKNOWLEDGES = (
    r"\bwe believe you\b|\bowe you an explanation\b|\bnot (?:right|normal|acceptable)\b|"
    r"\b(?:this|that|it|is) (?:is )?(?:dangerous|serious|unacceptable|upsetting|a long wait)\b|"
    r"\b(?:sorry|apolog\w+|regret\w*|understand\w*|understandable|serious\w*|you(?:'re|"
    r" are) right)\b|"
    r"\bthank(?:s| you) for\b|\bwe(?:'ve| have)? (?:hear|heard|read|see)\b|"
    r"\bfair (?:point|one)\b|\bright to\b|\bnot alone\b|\bfull attention\b|"
    r"\byour (?:disappointment|anger|frustration|worry|question|request|message|concern)\b|"
    r"\byou (?:expected|deserve\w*)\b"
)
NEXT_STEP = (
    r"\bwe (?:took|fixed|removed|changed|corrected|moved|replaced|called|asked|told|put)\b|"
    r"\b(?:message|write|send|tell|call|dm|let us know|email|join|drop|share)\b|"
    r"\b(?:can|could|would|may|will) (?:you|we)\b|\bhere is\b|\bhere's\b|\bprivate(?:ly)?\b|"
    r"\b(?:we|i)(?:'re|'ll|'ve| are| will| have| am)?(?: now| already| also| \w+ly)? ?(?:look|"
    r"check|"
    r"find|ask|pass|forward|work|fix|review|investigat|follow|trac|contact|tak|speak|go|mak|add|"
    r"rais|correct|chang|prepar|explain|walk|bring|shar|put|open|start|sen[dt]|hand)\w*\b"
)
PRIVATE = (
    r"\bprivate(?:ly)?\b|\bdirect messages?\b|\bdms?\b|\bby (?:e-?mail|phone)\b|\binbox\b|"
    r"\bcontact form\b"
)
ASKS_DATA = (
    r"(?:\b(?:give|send|tell|share|provide|leave|post|write|confirm|what(?:'s|"
    r" is))\b[^.!?\n]{0,40}?"
    r"\b(?P<at>your (?:\w+ )?(?:number|address|e-?mail|phone|name|date of birth|details|reference|"
    r"password|iban|id)\b))"
)
ANSWERS = r"\b(?:your|the|this) question\b|\banswer\w*|\bhere is\b|\bhere's\b"
