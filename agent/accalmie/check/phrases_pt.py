"""What the phrase rules look for in a Portuguese reply: regular expressions on folded text.

Folded: lower case, no accents, straight quotes. A group named `at` narrows the span. Each entry
is held to a bad and a good example in docs/check-rules/pt.md. Brazil and Portugal differ in words
and spelling: both are here.
"""

from __future__ import annotations

_YOU = r"\b(?:voces?|vc|o senhor|a senhora|o sr\.?|a sra\.?)"
_START = r"(?:^|(?<=[.!?:;]\s)|(?<=\n))"  # of a sentence
_ASK = (
    rf"(?:{_START}|\bfavor,? |\b(?:peco|pedimos|solicitamos|agradecemos|sugerimos|"
    rf"exigimos)(?:-lhe)?,? (?:por favor,? )?que |{_YOU} que )(?:voce |o senhor |a senhora )?"
)
_CARE = (  # what a careful person would have done
    r"(?:lid[oa]|verificad[oa]|conferid[oa]|checado|confirmad[oa]|olhado|perguntado|avisado|"
    r"ligado|telefonado|guardado|seguid[oa]|prestado|pensado|pedido|escolhido|consultado|"
    r"solicitado|reparado|cancelado|trazido|informado|reclamado|falado|conta(?:c)?tado|levado|"
    r"lavado|usado|marcado|agendado|reservado|tomado|atualizado|testado|experimentado|preenchido|"
    r"salvo|feito|dito|se informado|tido (?:mais |o )?(?:cuidado|atencao)|chegado (?:mais|antes|a "
    r"tempo))"
)
_RULES = (
    r"(?:politicas?|regulamento|regras?|normas?|condicoes|termos|contrato|regimento|edital|"
    r"estatutos?|clausulas?)"
)
_OTHERS = (
    r"(?:transportador(?:a|as|es)?|correios?|ctt|fornecedor(?:a|as|es)?|entregador(?:a|es)?|"
    r"motoboy|estafetas?|motoristas?|parceir[oa]s?|banco|operadora|fabricantes?|fabrica|"
    r"prestador(?:a|as|es)?|terceirizad[oa]s?|empreiteir[oa]|subcontratad[oa]s?|estagiari[oa]s?|"
    r"governo|prefeitura|camara|sistema|tempo|clima|chuva|transito|seguradora|administradora|"
    r"concessionaria|franquead[oa]|funcionari[oa]s?|coleg[ao]s?|vizinh[oa]s?|(?:empresa|companhia|"
    r"equipe|equipa) (?:parceira|terceirizada|contratada|externa|de entregas?|de transportes?))"
)
_THEIRS = r"(?:(?:noss[oa]s?|est[ae]s?|ess[ae]s?) )?" + _OTHERS
_CLIENTS = (
    r"(?:clientes|hospedes|alunos|pacientes|utentes|usuarios|utilizadores|passageiros|associados|"
    r"leitores|consumidores|compradores|moradores)"
)
_OPINION = r"(?:comentarios?|avaliac(?:ao|oes)|criticas?|resenhas?|classificac(?:ao|oes))"
_POSTED = r"(?:publicac(?:ao|oes)|posts?|postage(?:m|ns)|mensage(?:m|ns)|perf(?:il|is))"
_WRITING = (
    rf"(?:(?:o |a |os |as )?(?:seus? |suas? |vossos? |vossas? |ess[ae]s? |est[ae]s? )?{_OPINION}|"
    rf"(?:o |a |os |as )?(?:seus?|suas?|vossos?|vossas?) {_POSTED})\b"
)
_DELETE = r"(?:apag|remov|exclu|elimin|ocult|bloque|ban|denunci|delet|retir|escond|report|suspend)"
_FIX = (
    r"(?:fazer (?:mais )?(?:nada|algo)|fazer mais|fazer (?:a |uma )?(?:troca|devolucao)|"
    r"ajudar?(?:-l[oa])?|ajuda-l[oa]|atende(?:r|-l[oa])|resolver|reverter|recuperar|trocar|"
    r"devolver|reembolsar|estornar|cancelar|alterar|remarcar|aceitar (?:a|o|trocas?|devoluc\w+))"
)
_ACTS = (
    r"(?:ligar|contactar|contatar|aguardar|esperar|enviar|apresentar|procurar|preencher|ler|"
    r"dirigir|dirigir-se|se dirigir|entrar|comparecer|solicitar|pedir|fazer|abrir|trazer|ir|"
    r"seguir|verificar|consultar|respeitar|acessar|aceder|pagar|reclamar|entender|compreender|"
    r"saber|prestar|falar|reiniciar|desinstalar|instalar|voltar|vir|passar|marcar|agendar)"
)
_DESK = (
    r"(?:o |a |ao |nosso |nossa |com |para )*(?:sac|central|servico|apoio|suporte|call ?center|"
    r"linha|atendimento|ouvidoria|assistencia|provedor|0800)\b"
)
_DID = (
    r"clicou|escolheu|preencheu|marcou|pediu|assinou|errou|confirmou|cancelou|digitou|apertou|"
    r"alterou|mudou|aceitou|autorizou|quebrou|estragou|deixou|esqueceu|apagou|instalou|abriu|quis|"
    r"decidiu|mexeu"
)
_DAYS = r"(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)(?:-feira)?"
_SPAN = (
    r"(?:(?:\d+|um|uma|duas|dois|tres|quatro|cinco|dez|poucas|poucos|algumas|alguns) )?(?:\d+ ?h|"
    r"horas?|dias?|minutos?|semanas?)\b"
)
_BACK = r"(?:reembols|ressarc|indeni|indemni|compens|estorn|devolv|credit|restitu)"
_FEELS = (
    r"(?:decepcionad|chatead|irritad|frustrad|insatisfeit|desiludid|aborrecid|zangad|preocupad|"
    r"magoad|ofendid|indignad|desapontad|revoltad|incomodad|satisfeit|brav|furios|cansad|assustad)"
)
_ILL = (
    r"(?:doenca|enfermidade|gravidez|gestacao|parto|diagnostico|cirurgia|cancer|cancro|diabetes|"
    r"depressao|deficiencia|alergia|quimio\w*|radioterapia|hemodialise|internacao|internamento|"
    r"patologia|medicacao|prontuario|laudo|biopsia|mamografia|ressonancia|tomografia|ultrassom|"
    r"ultrassonografia|ecografia|radiografia|colonoscopia|endoscopia|hemograma|aborto|"
    r"psicoterapia|hipertensao|asma|epilepsia|anemia|hepatite|fertilizacao|autismo|burnout|"
    r"(?:ficha|processo|quadro|historico|historial|condicao|boletim) (?:clinic[oa]|medic[oa]|de "
    r"saude|depressivo)|saude mental|estado de saude|problemas? de saude|exames? (?:de (?:sangue|"
    r"hiv|urina|fezes|imagem|gravidez|prostata|saude|dna|covid|vista)|medicos?|clinicos?|"
    r"ginecologicos?|laboratoria(?:l|is)))"
)

PHRASES: dict[str, tuple[str, ...]] = {
    "blame": (
        rf"{_YOU} (?:\w+mente |tambem |e que |simplesmente |e quem )?(?:deveriam?|deviam?|podiam?|"
        rf"poderiam?|tinham?|precisavam?)(?: \w+)? (?:de |que )?ter (?:\w+mente )?{_CARE}\b",
        rf"{_START}(?:deveria|devia|podia|poderia) ter {_CARE}\b",
        rf"{_YOU} (?:e que |e quem |tambem )?(?:deveria|devia|tinha de|tinha que) (?:ler|"
        r"verificar|conferir|confirmar|saber|perguntar|prestar|avisar|pensar|tomar cuidado|"
        r"guardar)\b",
        r"\b(?:bastava|bastaria|era so|so precisava|so tinha (?:de|que)|custava|nao custava nada) "
        r"(?:\w+ )?(?:de )?(?:ter )?(?:ler|lido|ver|visto|verificar|conferir|olhar|perguntar|"
        r"perguntado|seguir|seguido|pensar|avisar|avisado|prestar atencao)\b",
        rf"(?<!se ){_YOU} (?:nem |sequer |nunca |nao )+(?:sequer |nem |se deu |\w+mente )?(?:leu|"
        r"verificou|conferiu|checou|seguiu|prestou atencao|entendeu|compreendeu|percebeu|"
        r"respeitou|cumpriu|perguntou|confirmou|olhou|deu ao trabalho|ao trabalho|reparou|escutou|"
        r"guardou|informou|avisou|preencheu|pensou|teve (?:o )?cuidado)\b",
        rf"(?:{_START}|\b(?:porque|pois|pelos vistos|se calhar|afinal)(?: \w+)? )nao leu\b",
        r"\bnao (?:leu|seguiu|respeitou|cumpriu|prestou atencao (?:a|ao|as|aos)) (?:bem |sequer "
        r")?(?:o |a |os |as |com )?(?:instrucoes|manual|contrato|condicoes|termos|regras|"
        r"regulamento|edital|descricao|anuncio|letras?|avisos?|atencao|prazos?|procedimentos?|"
        r"etiqueta|bula)\b",
        rf"{_YOU} (?:\w+mente |talvez |provavelmente |se calhar |e que |e quem |nao tera se "
        r")*(?:se )?(?:enganou|equivocou|confundiu|esqueceu|descuidou|distraiu|errou|falhou|"
        r"negligenciou|ignorou|estragou|danificou)\b(?!-)",
        rf"{_YOU} (?:\w+mente )?(?:leu|entendeu|compreendeu|percebeu|interpretou|usou|lavou|"
        r"montou|preencheu|escolheu|utilizou|manuseou|instalou|marcou|pediu|digitou|configurou) "
        r"(?:tudo |muito |de forma |de maneira )?(?:mal|errad[oa]|incorret\w+)\b",
        rf"{_YOU} (?:esta|deve estar) (?:\w+mente )?(?:errad|enganad|equivocad|confundid|"
        r"confus)[oa]\b",
        rf"(?:{_YOU} |{_START})(?:\w+mente )?(?:deve|pode|tera|podera) (?:ter )?(?:se "
        r")?(?:enganado|confundido|esquecido|equivocado|digitado|lido mal|percebido mal|ter-se "
        r"enganado|ter-se esquecido)\b",
        r"\bculpa (?:e|foi|so pode ser|so e) (?:\w+mente |toda |so |apenas )*(?:sua|vossa|do "
        r"senhor|da senhora|do cliente|da cliente|de voces?)\b",
        r"(?<!nao e )(?<!nao foi )(?<!nao era )\b(?:e|foi|por|so) (?:\w+mente |toda )?(?:sua "
        r"culpa|culpa sua|vossa culpa|culpa vossa|culpa do cliente|culpa do senhor|culpa da "
        r"senhora)\b",
        r"\b(?:foi|e|por|devido a|houve) (?:um |uma )?(?:erro|engano|descuido|lapso|falha|"
        r"distracao|negligencia|desatencao|teimosia) (?:seu|sua|vosso|vossa|do cliente|da cliente|"
        r"do senhor|da senhora|de quem)\b",
        r"\b(?:sua|vossa) (?:propria )?(?:culpa(?<!nao e sua culpa)(?<!nao foi sua culpa)|"
        r"negligencia|desatencao|falta de (?:atencao|cuidado)|ma[- ]fe|distracao|imprudencia|"
        r"teimosia|irresponsabilidade|ma utilizacao)\b",
        r"\bpor (?:sua|vossa) causa\b|\bpor causa (?:de si|de voce|do senhor|da senhora)\b",
        rf"\bse {_YOU} (?:ao menos |so |\w+mente )?(?:tivesse|houvesse|lesse|prestasse|"
        r"olhasse)\b(?! (?:\w+ )?(?:sido|recebido|sabido|encontrado|conseguido|podido|tido|o "
        r"aviso|a resposta))",
        rf"\bse (?:ao menos |so )?tivesse (?:\w+mente )?{_CARE}\b",
        rf"{_YOU} (?:e|foi|e mesmo) (?:o|a) (?:unic[oa]|primeir[oa]) (?:\w+ )?(?:a |que )(?:se "
        r")?(?:reclam|queix|protest|ter (?:esse|este|problema)|tem (?:esse|este|problema)|nao "
        r"(?:gost|consegu|entend|perceb))\w*",
        rf"\b(?:so|apenas|somente) {_YOU[2:]} (?:e que )?(?:reclam|se queix|esta a reclam|viu)\w*",
        r"\b(?:responsabilidade|obrigacao|dever|culpa)(?: e| era)? (?:do|da|de|dos|das) "
        r"(?:propri[oa] )?(?:clientes?|utentes?|consumidor|comprador|passageiros?|pacientes?|"
        r"usuarios?|utilizador|alunos?|associad[oa]|quem (?:compra|usa|reserva|pede))\b",
        r"\b(?:cabe|cabia|compete|competia) (?:ao|a|aos) (?:propri[oa] )?(?:clientes?|utentes?|"
        r"consumidor|passageiros?|pacientes?|usuarios?|utilizador|alunos?)\b",
        r"\b(?:por|pelo|houve|devido a|devido ao|resulta de|resultado de|um) (?:mau uso|uso "
        r"(?:indevido|incorreto|inadequado|errado)|ma utilizacao|mau manuseio|manuseio "
        r"(?:incorreto|inadequado)|utilizacao (?:incorreta|indevida))\b",
        r"\bninguem (?:lhe |te |o |a )?(?:obrigou|mandou (?:voce|o senhor|a senhora|\w{2,}r))\b|"
        r"\bquem mandou (?:voce|o senhor|a senhora|nao|\w{2,}r)\b",
        r"\b(?:da|na|para a) proxima(?: vez)?,? (?:por favor,? )?(?:leia|verifique|confira|preste|"
        r"veja|pense|tenha|chegue|avise|seja|organize)\b",
        rf"{_START}(?:e |mas |entao )?por ?que (?:e que )?(?:voce |o senhor |a senhora )?nao "
        r"(?:leu|avisou|perguntou|reclamou|conferiu|verificou|disse)\b",
        r"\b(?:isso|isto|aquilo) (?:da|e o que da|acontece|passa-se|e) (?:por |quando |porque |a "
        r"quem |de )?nao (?:se |ter |ter-se )?(?:le|ler|lido|usa|usar|usado|segu\w+|prest\w+|"
        r"verific\w+|confer\w+|cuid\w+|conferido|avis\w+)\b|\b(?:e|da) n?o que da (?:nao |quem "
        r")?\w+|\bquem nao (?:le|presta|confere|verifica|segue)\b",
        rf"\bse {_YOU[2:]} (?:ler|olhar|prestar|procurar|verificar|reparar) (?:bem|melhor|com|de "
        r"novo|atencao)\b|\b(?:falta de|por) (?:atencao|cuidado|leitura|conhecimento) (?:sua|"
        r"vossa|do cliente|da cliente|do senhor|da senhora)\b",
        rf"{_YOU} \w+ (?:rapido|depressa|tarde|cedo) demais\b|\b(?:problema|erro) (?:vem|e|esta) "
        r"(?:dai|do seu lado|da sua parte|desse lado|do lado do cliente)\b|\bmal (?:preenchid|"
        r"inserid|digitad|indicad)[oa]s?\b(?! (?:por nos|no nosso|pela nossa|na nossa))",
        rf"\bquem (?:{_DID})(?: \w+)? (?:foi|e que foi|e|foi mesmo) {_YOU[2:]}\b|\bfoi {_YOU[2:]} "
        rf"(?:mesm[oa] )?(?:que|quem) (?:{_DID})\b|\b(?:escolha|decisao|opcao) (?:foi|e) (?:toda "
        r")?sua\b|\bfoi (?:uma )?(?:escolha|decisao|opcao) sua\b",
    ),
    "denial": (
        r"\bnao (?:e|era) (?:\w+mente |bem |nem um pouco |nada )?verdade\b|\bnao e bem (?:assim|"
        r"isso)\b",
        r"\be (?:pura |uma |tudo |uma grande )?mentira\b|\bmentira sua\b|\bisso e mentir\b",
        r"\b(?:isso|isto|tudo|o que (?:voce |o senhor |a senhora )?(?:diz|disse|escreve|escreveu|"
        r"afirma|afirmou|conta|contou|relata|relatou|alega)|(?:ess[ae]|est[ae]|a sua|o seu|sua|"
        r"seu) (?:informacao|acusacao|afirmacao|alegacao|denuncia|historia|versao|relato|"
        r"comentario|avaliacao)) (?:e|sao) (?:\w+mente |tudo |puro |pura )?(?:fals[oa]|"
        r"inveridic[oa]|mentir\w+|invencao|inventad[oa]|impossivel|incorret[oa]|injust[oa]|"
        r"infundad[oa]|descabid[oa])\b",
        r"\bnao correspondem? (?:minimamente |em nada )?a (?:verdade|realidade)\b|\bnao "
        r"procedem?\b|\binfundad[oa]s?\b|\b(?:nao tem|sem|sem qualquer|sem nenhum) (?:qualquer |"
        r"nenhum )?fundamento\b",
        r"(?<!se )(?<!que )\b(?:nunca|jamais) (?:\w+ )?(?:aconteceu|ocorreu|se passou)\b",
        r"\bnada (?:disso|disto|do que (?:\w+ )?(?:\w+ )?(?:diz|conta|afirma|descreve|relata)) "
        r"(?:aconteceu|ocorreu|se passou|existiu|foi|e verdade|corresponde)\b",
        r"\bnao (?:aconteceu|ocorreu|se passou|foi) (?:dess[ae]|dest[ae]|assim|na nossa|no nosso|"
        r"em nossa|aqui|da forma|como (?:diz|conta|descreve|afirma))\b",
        rf"{_START}nao foi (?:isso|isto) (?:o )?que (?:aconteceu|se passou|ocorreu|houve|"
        r"dissemos)\b",
        r"\bnao foi bem (?:isso|assim|isto)\b|\ba (?:historia|versao) (?:nao e|e outra|e bem "
        r"outra)\b",
        r"\b(?:nunca|jamais) (?:tivemos|recebemos|houve|registramos|registamos) (?:\w+ "
        r")?(?:ess[ae]|est[ae]|nenhum|nenhuma|qualquer|uma (?:unica )?(?:queixa|reclamacao)|"
        r"reclamac\w+|queixas?|problemas?)\b",
        r"\b(?:ninguem|nenhum(?:a)? (?:outr[oa] )?(?:cliente|pessoa|hospede|aluno|utente|paciente|"
        r"passageiro|usuario)) (?:\w+ ){0,2}(?:reclamou|se queixou|queixou-se|reclama|se queixa|"
        r"teve (?:esse|este|o mesmo|qualquer|nenhum|problemas?|queixas?|essa|esta))\b",
        r"\bprimeira (?:reclamacao|queixa)\b|\bprimeira vez que alguem\b",
        rf"{_YOU} (?:esta |anda |so esta )?(?:mentindo|a mentir|inventando|a inventar|exagerando|"
        r"a exagerar|de ma[- ]fe|a distorcer|distorcendo)\b|\bestao? (?:mentindo|a mentir)\b",
        rf"{_YOU} (?:mente|mentiu|inventou|inventa|exagera|exagerou|alega|alegou|finge|distorce)\b",
        r"\b(?:alegad|supost)[oa]s? (?:problemas?|defeitos?|atrasos?|falhas?|falta|cobrancas?|mau|"
        r"incidentes?|ofensas?|erros?|danos?|tratamento|demora|grosseria)\b|\balegadamente\b",
        r"\b(?:fals[oa]s?|mentiros[oa]s?|inveridic[oa]s?) (?:avaliac(?:ao|oes)|comentarios?|"
        r"acusac(?:ao|oes)|alegac(?:ao|oes)|denuncias?|relatos?|criticas?|afirmac(?:ao|oes))\b",
        r"\b(?:avaliac(?:ao|oes)|comentarios?|acusac(?:ao|oes)|denuncias?|relatos?|criticas?|"
        r"alegac(?:ao|oes)|afirmac(?:ao|oes)|historias?) (?:e |sao )?(?:\w+mente )?(?:fals[oa]s?|"
        r"mentiros[oa]s?|inveridic[oa]s?|inventad[oa]s?|fantasios[oa]s?)\b",
        r"\bnao (?:temos|ha|existe|existem|consta|constam) (?:aqui )?(?:nenhum|nenhuma|qualquer) "
        r"(?:registr?os?|reclamac\w+|queixas?|problemas?|erros?|falhas?|evidencias?|provas?)\b|"
        r"\bnao constam? (?:em|nos|no) noss[oa]s?\b",
        r"\bnao (?:e|foi|era|existe) (?:\w+ )?(?:culpa|erro|falha|responsabilidade|problema) "
        r"(?:nossa|nosso)\b|\bnao (?:e|foi|era) (?:da |de |por )?noss[oa] (?:culpa|problema|erro|"
        r"falha|responsabilidade)\b",
        r"\b(?:culpa|erro|falha|problema|responsabilidade) nao (?:e|foi|era|esta) (?:noss[oa]|da "
        r"nossa|do nosso|aqui)\b",
        r"\bnao temos (?:a menor |qualquer |nenhuma |nada de )?(?:culpa|responsabilidade|nada a "
        r"ver)\b|\bnao (?:fomos|somos) (?:nos|responsaveis|culpados)\b|\bnao nos "
        r"responsabilizamos\b|\bnao (?:erramos|falhamos)\b|\bnada fizemos de errado\b|\bnao "
        r"fizemos nada de (?:errado|mal)\b",
        r"\bnao (?:houve|ha|cometemos|existe|existiu) (?:nenhum |nenhuma |qualquer )?(?:erro|"
        r"falha|engano|irregularidade|negligencia)\b(?! (?:em|no|na|se|com))|\bnao (?:houve|"
        r"existiu) (?:nenhum |qualquer )?problema\b(?! (?:em|no|na|se|com))",
        r"\bfizemos tudo (?:certo|corret\w+|direit\w+|bem|o que|como|conforme|dentro)\b|\besta "
        r"tudo (?:certo|correto|em ordem|bem) (?:do nosso lado|por aqui|da nossa parte|no nosso|"
        r"em nosso)\b|\bdo nosso lado (?:esta|estava|foi) tudo\b",
        r"\b(?:equipe|equipa|funcionari\w+|atendentes?|colaborador\w*|motoristas?|empresa|"
        r"tecnicos?|loja|medicos?|professor\w*|garco\w+) (?:jamais \w+|nunca (?:faria|diria|"
        r"trataria|falaria|agiria|gritaria|cobraria|seria|tratou|tratam|gritou|agiu))\b",
        r"\bduvid(?:o|amos)\b|\bnao acredit(?:o|amos) (?:em si|em voce|no senhor|na senhora|"
        r"ness[ae]|nest[ae]|nisso|nisto|no seu|na sua)\b|\bcusta[- ](?:nos |me )?(?:a )?(?:crer|"
        r"acreditar)\b|\bdificil (?:de )?(?:crer|acreditar)\b",
        r"\b(?:mostra|prova|comprova|indica|diz)m? (?:outra coisa|o contrario|exatamente o "
        r"contrario|algo (?:bem |muito )?diferente|uma historia diferente)\b|\b(?:cameras|imagens|"
        r"gravac\w+) (?:mostram|provam|comprovam|indicam) que nao\b",
        r"\b(?:e|seria|parece) impossivel (?:que|isso|isto|ter)\b|\bisso nao existe\b|\bnao "
        r"existe (?:esse|este|tal|essa|esta) \w+\b",
        rf"\bo que (?:{_YOU[2:]} )?(?:conta|diz|descreve|relata|afirma|escreve) nao (?:\w+ "
        r")?(?:aconteceu|ocorreu|se passou|existe|existiu|faz sentido|e (?:real|exato|exacto|"
        r"correto|possivel))\b|\bnao (?:aconteceu|ocorreu|houve|existiu) (?:\w+ )?em (?:momento|"
        r"nenhum|circunstancia)\b",
        r"\bem (?:momento (?:algum|nenhum)|nenhum momento) (?:\w+ ){0,3}?(?:dissemos|fizemos|"
        r"houve|faltamos|prometemos|garantimos|cobramos|negamos|desrespeit\w+|gritou|ofend\w+|"
        r"agiu|destrat\w+|tratou)\b",
        r"\b(?:mais ninguem|ninguem mais) (?:\w+ )?(?:reclam|se queix|queixou|teve ess|teve est|"
        r"teve problema|tem ess)\w*",
        r"\b(?:historia|versao|relato|argumento|explicacao|queixa|reclamacao) (?:\w+ )?nao "
        r"(?:fica|bate|cola|convence|se sustenta|faz (?:o menor |qualquer )?sentido|tem (?:pes|"
        r"base|logica|fundamento)|coincide|e (?:justa|verdadeira|real))\b|\bnao temos nada (?:com|"
        r"a ver|que ver)\b|\bnao temos nada (?:de )?que nos\b",
    ),
    "blame-others": (
        r"\bculpa (?:e |foi |toda |so |exclusiva |exclusivamente |apenas |inteiramente |"
        rf"unicamente |mesmo )*(?:do|da|dos|das|de) {_THEIRS}\b",
        r"\b(?:quem|foi quem) (?:errou|falhou|atrasou|estragou|perdeu|quebrou|danificou|trocou|"
        r"tem (?:a |toda a )?culpa|se enganou|se atrasou|se esqueceu|fez (?:mal|errado)|nao "
        r"cumpriu|causou|tem culpa|e responsavel) (?:\w+ )?(?:foi|foram|e|sao) (?:\w+mente )?(?:o|"
        r"a|os|as|um|uma) (?!nossa equip|senhora? )",
        r"\b(?:erro|falha|problema|responsabilidade|atraso|descuido|engano)s? (?:e|foi|sao|foram) "
        rf"(?:\w+mente |apenas |so |somente |toda |todo )?(?:do|da|dos|das|de) {_THEIRS}\b",
        rf"\b{_OTHERS} (?:e|foi|sao|foram) (?:\w+ )?(?:que|quem) (?:\w+ )?(?:errou|erraram|falhou|"
        r"falharam|atrasou|atrasaram|perdeu|perderam|estragou|causou|se enganou|nao|deveria|devia|"
        r"danificou|trocou)\b",
        rf"\b{_OTHERS} (?:e|foi|sao|foram) (?:\w+mente |inteiramente )?(?:o |a |os |as "
        r")?(?:unic\w+ )?(?:responsave(?:l|is)|culpad[oa]s?)\b(?! pelo seu| pela sua| por este "
        r"caso| do seu)",
        r"\bpor (?:culpa|falha|erro|negligencia|incompetencia|descuido) (?:exclusiv[oa] )?(?:do|"
        rf"da|dos|das|de) {_THEIRS}\b",
        r"\bculp(?:e|em|a-se|amos) (?:o|a|os|as) \w+",
        rf"\b(?:e|foi|foram|sao) (?:(?:o|a|os|as|um|uma|noss[oa]s?) )+{_OTHERS}(?: \w+){{0,5}}? "
        r"que (?:\w+ )?(?:err|falh|fez|fizeram|arranc|estrag|perd|atras|deix|nao|tem|teve|entreg|"
        r"danific|troc|caus|esquec|cort|mand|quebr|part)\w*",
        r"\b(?:e|foi) (?:com|para) eles que\b|\beles (?:e|foram|foi|que sao) (?:que|os)\b|\bculpa "
        r"(?:e|foi) (?:toda |so )?del[ea]s?\b|\bforam as obras d\w+\b",
        r"\b(?:estragos?|danos?|erros?|problemas?|atrasos?|falhas?|demora) (?:foi|foram|sao) "
        rf"(?:\w+mente )?(?:feit|causad|provocad|gerad)[oa]s? pel[oa]s? {_THEIRS}\b|\b(?:queixar|"
        r"reclamar|zangar|queixe|reclame|entenda|zangue|brigar)(?:-se)? (?:d|com )el[ea]s\b",
    ),
    "already-said": (
        r"\b(?:conforme|como|tal como) (?:ja|anteriormente|acima|antes) (?:lhe |te |o |a "
        r")?(?:havia(?:mos)? |tinha(?:mos)? )?(?:foi |fora )?(?:inform|diss|dit|explic|mencion|"
        r"refer|indic|esclarec|comunic|escrev|escrit|respond|avis|afirm|cit|coment|adiant|refor|"
        r"salient|alert|repet|falamos|falad)\w*(?: (?:anteriormente|acima|antes|varias vezes))?[, "
        r"]*",
        r"\b(?:conforme|como|tal como) (?:lhe |te )?(?:havia(?:mos)? |tinha(?:mos)? )?(?:inform|"
        r"dit|explic|mencion|refer|indic|esclarec|comunic|avis|cit)(?:ad|id|)[oa]s? "
        r"(?:anteriormente|acima|antes|por (?:e-?mail|telefone|mensagem)|na (?:mensagem|resposta|"
        r"conversa))\b[, ]*",
        r"\b(?:conforme|como|tal como) (?:ja )?(?:lhe |te |vos )?(?:havia(?:mos)? |tinha(?:mos)? "
        r")?(?:informamos|dissemos|explicamos|mencionamos|referimos|indicamos|esclarecemos|"
        r"avisamos|adiantamos|eu disse|eu ja disse)\b(?: anteriormente)?[, ]*",
        r"\bja (?:lhe|te|vos) (?:havia(?:mos)? |tinha(?:mos)? |foi )?(?:\w+mente |tudo |varias "
        r"vezes )?(?:dissemos|dito|dissera|explic\w+|inform\w+|respond\w+|avis\w+|esclarec\w+|"
        r"repet\w+)\b(?! (?:no|em|por|na|pelo) (?:priv|mens|direct|e-?mail))",
        r"\bja (?:havia(?:mos)? |tinha(?:mos)? )?(?:dissemos|dito|explicamos|explicado|avisamos|"
        r"informamos|informado|esclarecemos|esclarecido|repetimos|respondemos) (?:isso|isto|que|"
        r"varias|diversas|mil|mais de|ao senhor|a senhora|inumeras|tudo|antes|anteriormente|"
        r"outras vezes|a essa|a esta)\b(?! (?:no|em|por|na) (?:priv|mens|direct))",
        rf"{_YOU} (?:ja )?foi (?:\w+ )?(?:devidamente |previamente |varias vezes |claramente "
        r")(?:avisad|informad|notificad|alertad|esclarecid)[oa]\b",
        rf"{_YOU} ja foi (?:avisad|informad|notificad|alertad|esclarecid)[oa]\b",
        r"\b(?:isso|isto|tudo|a informacao) ja (?:lhe )?foi (?:\w+ )?(?:dit[oa]|explicad[oa]|"
        r"informad[oa]|respondid[oa]|esclarecid[oa])\b|\bja lhe foi \w+",
        r"\b(?:volt(?:o|amos)|torn(?:o|amos)|somos obrigados) a (?:repetir|dizer|explicar|"
        r"informar|reforcar)\b|\brepito\b|\brepetimos(?=[,:]| que)|\breiter(?:o|amos) (?:que|o "
        r"que|a inform)\w*",
        rf"{_START}(?:mais uma vez|uma vez mais|novamente|outra vez|de novo)[,:] (?:inform|explic|"
        r"esclarec|reforc|lembr|nao |o senhor|a senhora|voce|e preciso|e necessario|tem de|tem "
        r"que|[oa]s? (?:inscric|prazo|process|pedido|regra|procediment|horario|document|reembols|"
        r"troca|entreg))\w*",
        r"\bquantas vezes (?:temos|tenho|preciso|precisamos|vamos|vou|mais e preciso|sera preciso|"
        r"e que temos)\b|\bpela (?:enesima|decima|milesima|ultima) vez\b",
        r"\b(?:leia|releia|veja|basta ler) (?:de novo |novamente )?(?:a |as )?(?:nossas? "
        r")?(?:respostas?|mensage(?:m|ns)) (?:anterior(?:es)?|acima)\b",
        r"\bcomo (?:voce|o senhor|a senhora) (?:bem|ja) sabe\b|\bcomo (?:bem|ja) sabe\b|\bestamos "
        r"a repetir\b|\bestamos repetindo\b",
        r"\ba (?:nossa )?resposta (?:e|continua|sera|vai ser|mantem-se|continua a ser|continua "
        r"sendo) a mesma\b|\b(?:ja nao|nao) (?:sei|sabemos) (?:mais )?como (?:lhe |o |a "
        r")?(?:dizer|explicar|diga|fazer entender)\b|\bcomo (?:\w+ )?(?:havemos|hei) de (?:lhe "
        r")?(?:dizer|explicar)\b|\besta tudo la (?:ha|desde|explicado|escrito)\b",
    ),
    "scold": (
        r"\b(?:mantenha|mantem|tenha|conserve|peco|pedimos|pede-se|fique com) (?:por favor )?(?:a "
        r"|um pouco de |um pouco mais de |mais )*calma\b|\bacalm[ae]-se\b|\bse acalm[ae]\b|"
        rf"\bacalma-te\b|\b(?:fique|fica|mantenha-se|se mantenha) calm[oa]\b|{_START}(?:muita "
        r")?calma\b(?=[,.! ])",
        rf"{_ASK}(?:seja|sejam|tente ser|procure ser) (?:\w+ )?(?:\w+ )?(?:educad|paciente|"
        r"razoavel|sensat|corret|correct|honest|respeitos|compreensiv|gentil|realista|adult|justo|"
        r"justa|coerente|civilizad|cordial)\w*",
        rf"{_ASK}(?:tenha|tenham|demonstre|mostre|mantenha|use|haja) (?:a |o |um pouco de |um "
        r"pouco mais de |mais |alguma |algum |um minimo de )*(?:respeito|educacao|paciencia|modos|"
        r"bom senso|compreensao|consideracao|compostura|cordialidade|boas maneiras|nivel|"
        r"moderacao|decoro|linguagem)\b",
        r"\b(?:peco|pedimos|exigimos|exijo|um pouco(?: mais)? de|pede-se|solicitamos) (?:por "
        r"favor )?(?:que haja )?(?:mais |um pouco (?:mais )?de |um minimo de )?(?:respeito|"
        r"educacao|compostura|moderacao|paciencia|civilidade|civismo|cordialidade|contencao)\b",
        r"\b(?:nao (?:e (?:preciso|necessario)|precisa|ha necessidade|adianta|vale a pena|ha "
        r"motivo)|escusa|sem necessidade|nao tem necessidade) (?:de |para )?(?:gritar|gritos|se "
        r"exaltar|exaltar-se|ofender|xingar|insultar|ser (?:gross|mal|rude|agressiv)\w*|ficar "
        r"(?:nervos|brav|irritad)\w*|tant[oa] (?:drama|alarde|escandalo|barulho|raiva|grosseria|"
        r"agressividade)|drama|falar assim|escandalo|fazer (?:escandalo|drama|cena|barraco|alarde|"
        r"birra)|ess[ea] (?:tom|agressividade|grosseria|raiva)|este tom|desse (?:tom|jeito)|"
        r"agressividade|se irritar|irritar-se|se enervar|enervar-se|zangar-se|berrar|escrever em "
        r"maiusculas|maiusculas)\b|\bnao adianta (?:insistir|reclamar|ligar)\b",
        r"\bnao (?:grite|se exalte|se irrite|fique (?:nervos|brav|irritad|zangad)\w*|seja (?:\w+ "
        r")?(?:gross|mal|rude|ingrat|agressiv|injust|exagerad|dramatic)\w*|xingue|(?:nos )?ofenda|"
        r"se enerve|se zangue|exagere|faca drama|dramatize|insulte|berre|perca a cabeca|falte ao "
        r"respeito)\b",
        r"\b(?:pare|parem|para|deixe|deixem|deixe-se|chega|basta|evite) de (?:gritar|reclamar|"
        r"mentir|se queixar|xingar|ofender|insultar|inventar|fazer drama|drama|chorar|queixas|"
        r"reclamac\w+|mimimi|escandalo|escrever em|ataques|ofensas|espalhar|repetir)\b",
        r"\b(?:cuidado com|modere|baixe|abaixe|reveja|meca|controle|controla|tenha cuidado com|"
        r"atencao (?:ao|a)|olhe) (?:o |a |as |esse |essa |este |seu |sua |suas |bem )*(?:tom|"
        r"linguagem|lingua|palavras|linguajar|vocabulario|palavreado|modos|bola|maneira como "
        r"fala)\b",
        r"\b(?:ness[ea]|nest[ea]|com ess[ea]|com est[ea]) tom\b(?! de (?!voz|conversa))|\bseu tom "
        r"(?:e|nao|foi|agressiv|ofensiv|desrespeit|de)\w*|\bess[ea] tom (?:nao|e|agressiv)\w*",
        r"\bnao (?:aceitamos|toleramos|admitimos|permitimos|vamos (?:aceitar|tolerar|admitir)|"
        r"iremos (?:aceitar|tolerar|admitir)|aceito|admito|tolero) (?:\w+ ){0,3}?(?:ofensas?|"
        r"insultos?|xingamentos?|palavroes|ataques|gritos|(?:ess[ea]|est[ea]|su[oa]|seu) (?:tom|"
        r"linguagem|comportamento|acusac\w+)|(?:esse|este) tipo de (?:linguagem|comentario|"
        r"mensagem|ofensa|acusac\w+))\b",
        rf"{_ASK}respeite\b|\bque respeite (?:os|as|a|o|noss\w+|quem) (?:nossa? )?(?:equip|"
        r"funcion|colabor|trabalh|profission|atend)\w*",
        r"\b(?:sua|vossa|que|tanta|com tanta) (?:falta de (?:educacao|respeito|paciencia|civismo|"
        r"modos|maneiras)|agressividade|grosseria|arrogancia|ingratidao|ma educacao|ma-educacao|"
        r"intolerancia)\b(?! (?:do|da|dos|das) (?:noss|atend|func|mot|ent|med|gar))",
        r"\b(?:sua|vossa) (?:atitude|postura|conduta) (?:e|foi|mostra|demonstra|so|nao|agressiva|"
        r"deixa|revela)\b|\bcomporte-se\b|\bse comporte\b|\btenha (?:modos|vergonha|do)\b",
        r"\bnao e (?:gritando|a gritar|com (?:ofensas|insultos|gritos|grosserias?|palavroes)|"
        r"ofendendo|a ofender|xingando|insultando|a insultar|reclamando|a reclamar) que\b",
        r"\b(?:espere|aguarde) (?:pel)?a sua vez\b|\btudo a seu tempo\b|\b(?:nao e|voce nao e|o "
        r"senhor nao e|a senhora nao e) (?:o|a) unic[oa] (?:cliente|a espera|pessoa)\b(?! (?:a|"
        r"que|com|afetad|prejudic|nest|ness|pass)\w*)",
        rf"{_START}relax[ae]\b|\bmenos, (?:por favor|bem menos)\b|\bmenos drama\b|\bsem "
        r"(?:escandalo|chilique)s?\b|\b(?:aprend[ae]|aprender) a (?:esperar|falar|respeitar|ser|"
        r"escrever|se comportar|conviver)\b",
        r"\bcom (?:ess[ea]s|est[ea]s|ess[ea]|est[ea]|tais) (?:modos|maneiras|atitudes?|linguagem|"
        r"grosserias?|ofensas|insultos)\b(?! d)|\bnao (?:vamos|iremos|se vai|chegamos|chega) a "
        r"(?:lado|lugar) (?:nenhum|algum)\b|\b(?:dess[ea]|dest[ea]) (?:jeito|modo|maneira|forma) "
        r"(?:nao (?:resolv|cheg|vamos|conseg|da\b|ha\b|dialog|convers)\w*|ninguem|fica dificil|e "
        r"dificil|e impossivel)",
        r"\bnao (?:e|sao) (?:maneira|forma|modo|modos|jeito) de (?:se )?(?:falar|escrever|pedir|"
        r"reclamar|dirigir|dirigir-se)\b(?!(?: com| a| para)? (?:\w+ )?(?:clientes?|passageir|"
        r"alun|hospede|paciente|utente|ninguem))|\b(?:mudar|mude) (?:de |esse |o seu )+tom\b|"
        r"\bbaix(?:ar|e) o (?:seu )?tom\b|\bha (?:seres humanos|pessoas|gente|um ser humano|uma "
        r"pessoa) (?:atras|por tras|por detras|do outro lado|deste lado|desse lado)\b|\btambem "
        r"somos (?:seres humanos|pessoas|gente)\b|\bsomos (?:seres humanos|tambem (?:pessoas|"
        r"gente))\b",
    ),
    "non-apology": (
        r"\b(?:desculp\w*|lament\w*|sinto muito|sentimos(?: muito)?|perdao|que pena)(?: (?!(?:e|"
        r"mas|ou|que)\b)\w+){0,2},? (?:se|caso) (?:por acaso |porventura )?(?:voce|o senhor|a "
        r"senhora|algo|alguma|algum|alguem|isso|isto|o nosso|a nossa|nosso|nossa|houve|foi|fomos|"
        r"fui|ofend\w+|caus\w+|o ofend\w+|a ofend\w+|lhe|te|se sent\w+|ficou|sentiu|achou|"
        r"interpret\w+|pareceu|parecemos|passamos|entendeu|demos|a nossa|as nossas|os nossos|"
        r"tenha)\b",
        r"\b(?:desculp\w*|lament\w*)[^.!?\n]{0,40}? se (?:isso|isto|algo|alguma coisa|alguem|(?:a "
        r"|o |as |os )?noss[oa]s? \w+|(?:as )?minhas palavras) (?:o |a |lhe |te )?(?:ofend|"
        r"incomod|mago|desagrad|chate|pareceu|aborrec|feri|choc|deu a entender)\w*",
        r"\b(?:desculp\w*|lament\w*|sentimos(?: muito)?|sinto muito|pena|tristes?|compreend\w+|"
        r"entend\w+)(?: (?!e\b)\w+){0,2} que (?:voce |o senhor |a senhora )?(?:ache|pense|veja "
        r"(?:as|as coisas|assim|dess)|considere|interprete|entenda (?:assim|dess)|leve a mal|"
        r"encare)\b",
        r"\b(?:desculp\w*|lament\w*|sentimos(?: muito)?|sinto muito|pena|tristes?)(?: "
        r"(?!e\b)\w+){0,2} que (?:voce |o senhor |a senhora )?(?:se (?:(?:sinta|sentiu|sente|"
        r"tenha sentido)(?! mal| pior| tont| enjoad| insegur| fraco)|tenha ofendido|ofendeu|"
        r"incomodou)|(?:tenha|possa ter) (?:se (?:sentido(?! mal| pior| tont| enjoad| insegur| "
        r"fraco)|ofendido|incomodado)|interpretado|(?:entendido|achado|percebido|compreendido|"
        r"levado|considerado) (?:mal|assim|dess\w+|dest\w+|que|isso|isto|a mal|como|para|pelo "
        r"lado|o (?:nosso )?atend\w+|a (?:nossa )?(?:respost|equip)\w*)|sentido (?:que|isso|isto|"
        r"assim|desresp\w+|ofend\w+|ignorad\w+|lesad\w+)|(?:ficado com|tido) (?:a|ess[ae]|est[ae]|"
        r"uma) (?:ma |mesma )?(?:impressao|ideia|sensacao|percepcao|perceca\w*)|ficado (?:ofendid|"
        r"incomodad|melindrad)[oa])|(?:interpretou|entendeu (?:mal|assim)|levou (?:a mal|para)|"
        r"percebeu mal|achou (?:que|isso)|sentiu que|pensou que))\b",
        r"\bdesculp\w* (?:\w+ )?(?:a|aos|as|com) (?:quem|todos|todas|aqueles|aquelas|qualquer "
        r"pessoa)(?: os| as)?(?: que)? (?:\w+ )?(?:se )?(?:sent(?:iu|iram)|ofend\w+|tenham?)\b",
        r"\bdesculp\w* (?:por|pel[oa]s?) (?:qualquer|eventua(?:l|is)|possive(?:l|is)|algum|"
        r"alguma) (?:mal[- ]?entendid[oa]|desconforto|ofensa|constrangimento|impressao|confusao|"
        r"aborrecimento)s?\b",
        r"\b(?:fomos|foi|fui|foram) (?:muito )?mal[- ](?:interpretad|compreendid|entendid)[oa]s?\b",
        r"\b(?:desculp\w*|perdao) (?:se|caso) (?!puder|quiser|preferir|precisar|desejar|for\b|nao "
        r"for)\w+",
        r"\b(?:desculp\w*|lament\w*|sentimos(?: muito)?|sinto muito|pena)(?: (?!e\b)\w+){0,2} que "
        r"(?:voce |o senhor |a senhora )?(?:(?:o|a|isso|isto|lhe) )?(?:tenha|possa ter) (?:(?:o|a|"
        r"lhe) )?(?:sentido (?:assim|dess|dest|d[oe]ssa)\w*|parecido|vivido (?:assim|dess|"
        r"dest)\w*)",
    ),
    "sorry-but": (
        r"\b(?:desculp\w*|lament\w*|sentimos|sinto|entend(?:emos|o)|compreend(?:emos|o)|"
        r"perceb(?:emos|o)|sabemos|sei que|perdao|que pena|reconhecemos|imaginamos|consciencia|"
        r"conscientes|compreensivel|e chato|admitimos|concordamos|ouvimos)\b[^.!?\n]{0,80}?[, "
        r"](?P<at>mas|porem|contudo|todavia|no entanto|so que|ainda assim|mesmo assim)\b(?! "
        r"(?:tambem|sim|ja|agora|sobretudo|queremos|gostari)\b)",
        r"\b(?:desculp\w*|lament\w*|sentimos|entend(?:emos|o)|compreend(?:emos|o)|perceb(?:emos|"
        r"o)|sabemos)\b[^!?\n]{0,80}?[,.] (?P<at>entretanto),? (?:nao|infelizmente|informamos|"
        r"segundo|conforme|de acordo|e necessario|e preciso|esclarecemos)\b",
        rf"{_START}(?P<at>mas|porem|contudo|todavia|no entanto|so que|acontece que)\b(?! "
        r"(?:tambem|ja|agora|queremos|gostari|primeiro|antes)\b)",
        r"\b(?P<at>embora|apesar de|ainda que|mesmo) (?:\w+ )?(?:entend|compreend|lament|"
        r"reconhe)(?:amos|emos|endo|ermos|armos|ecamos|ecendo)\b",
        rf"{_START}(?P<at>agora), (?:tambem|convem|ha que|e preciso|e bom|tem de|temos de|vale|"
        r"ninguem|nao podemos|o senhor|a senhora)\b",
    ),
    "minimise": (
        r"\b(?:pequen|ligeir|brev|leve|diminut|minim)[oae]s? (?:e \w+ )?(?:transtorno|problema|"
        r"atraso|incidente|contratempo|inconveniente|falha|erro|incomodo|demora|engano|deslize|"
        r"imprevisto|percalco|defeito|detalhe|aborreciment|constrangiment|descuido|lapso|"
        r"instabilidade|mal-entendido|confusao|problemas|desentendiment|pormenor|arranhao|"
        r"dificuldade|equivoco|espera)[os]{0,2}\b",
        r"\b(?:problem|atras|err|demor|detalhe|transtorn|falh|defeit|contratemp|cois|minut|"
        r"incident|espera|engan|arranha?o?)(?:inh|zinh)[oa]s?\b|\bdiazinhos?\b|\bhorinhas?\b",
        r"\bpel[oa]s? (?:eventua(?:l|is) |possive(?:l|is) |todo o )?(?:transtorno|inconveniente|"
        r"inconveniencia|incomodo|contratempo|aborrecimento)s?\b(?! d[aeo]s? |(?: d)?est[ae] )|"
        r"\b(?:qualquer|quaisquer|"
        r"eventua(?:l|is)|possive(?:l|is)) (?:transtorno|inconveniente|inconveniencia|incomodo|"
        r"aborrecimento)s?\b|\b(?:transtorno|inconveniente|incomodo|aborrecimento)s? (?:causad|"
        r"gerad|ocasionad|provocad)[oa]s?\b|\bcontratempos?\b",
        r"(?<!bem que )\bnao (?:e|foi|era|parece) (?:nada |assim |la )?(?:tao |muito )?(?:grave|"
        r"seri[oa]|mau assim|ruim assim)\b|\bnao (?:e|foi|era|sera|chega a ser) (?:caso|motivo|"
        r"razao) para (?:tanto|alarme|drama|panico|reclam|queix|grit|preocup|escandalo|ess[ae]|"
        r"tant)\w*|\bfim do mundo\b|\bnao (?:e|era|foi|ha|e caso) (?:para|motivo para|razao para) "
        r"tanto\b|\bnao e (?:nada|coisa) (?:demais|de mais|do outro mundo)\b|\bnada (?:demais|de "
        r"mais|de especial)\b|\bnao ha (?:motivo|razao) para (?:alarme|panico|tanto|preocup)\w*",
        r"\b(?:essas|estas|sao) (?:as )?coisas (?:que )?acontecem\b|\bimprevistos (?:sempre "
        r")?acontecem\b|\b(?:erros|falhas|atrasos) (?:sempre )?acontecem\b|\berrar e humano\b|"
        r"\btodos erramos\b|\btodo mundo erra\b|\btoda a gente erra\b|\bninguem e perfeito\b|"
        r"\bacontece (?:com|a) (?:todos|todo mundo|qualquer|toda)\b|\bacontece nas melhores\b|"
        r"\bsao (?:coisas (?:que acontecem|da vida)|ossos do oficio)\b|\b(?:isso|isto) faz "
        rf"parte(?=[.!,]| da vida| da experiencia)|{_START}(?:isso |isto |as vezes "
        r")?acontece(?=[.!,])",
        r"\b(?:foi|foram|e|sao|era|eram|trata-se|tratou-se|houve|sera|seria|tenha sido|ter sido|"
        r"passa|passou) (?:de )?(?:so|apenas|somente|unicamente|simplesmente|meramente)(?: "
        r"de)?(?: um| uma| uns| umas| alguns| algumas| \d+| dois| duas| tres| cinco| dez| poucos| "
        r"poucas)?(?: \w+)? (?:instabilidade|atraso|erro|engano|falha|problema|questao|detalhe|"
        r"mal-entendido|lapso|incidente|demora|minutos?|dias?|horas?|euros?|reais|centavos|"
        r"centimos|oscilacao|equivoco|descuido|brincadeira|piada|riscos?|arranhao|mancha|pormenor|"
        r"susto|confusao|imprevisto|espera|queda|coincidencia)\b",
        r"\b(?:um mero|uma mera|meros|meras|mero|mera|um simples|uma simples) (?:atraso|problema|"
        r"erro|engano|falha|mal-entendido|detalhe|incidente|lapso|questao|equivoco|pormenor|"
        r"demora)s?\b",
        r"(?<!nao )\bpod(?:ia|eria) (?:ter sido|ser) (?:bem |muito )?pior\b|\bha (?:\w+ )?(?:bem |"
        r"muito "
        r")?(?:piores|mais graves)\b|\bnao (?:e|foi) nenhum(?:a)? (?:drama|tragedia|catastrofe|"
        r"bicho|problema)\b|\btempestade (?:num|em) copo\b|\bninguem morreu\b|\brelativiz\w+|"
        r"\bnao (?:exageremos|dramatizemos|vamos (?:exagerar|dramatizar))\b",
        r"\b(?:so|apenas|foram|sao|por|somente) (?:uns|umas) (?:poucos )?(?:minutos|horas|dias|"
        r"euros|reais|centavos|centimos)\b|\buns trocados\b|\bmal menor\b|\b(?:caso|fato|facto|"
        r"incidente|episodio|situacao|falha|erro) (?:\w+mente )?(?:isolad[oa]|pontua(?:l|is))\b|"
        r"\bnada que (?:nao|uma?|um)\b|\bnao (?:muda|faz) (?:grande |muita )?diferenca\b|\bnao "
        r"vemos (?:qualquer |nenhum )?problema\b",
        r"\bnao (?:passa|passou|passaram|passam) d[eo]s? (?:um|uma|uns|umas|mero|mera|simples)\b|"
        r"\bafinal (?:de contas,? )?(?:foi|e|sao) (?:so|apenas)\b|\btambem nao (?:e|foi) (?:assim "
        r")?(?:tao|tanto|para)\b",
    ),
    "sarcasm": (
        rf"\bparabens\b|{_START}bravo\b|\bpalmas para\b|\bmerece (?:um |uma )?(?:premio|medalha|"
        r"oscar|trofeu)\b",
        r"\bobrigad[oa]s? (?:pel[oa]s?|por) (?:ess[ae] |est[ae] |sua |seu |tao |a |o |tanta "
        r")*(?:\w+ )?(?:aula|licao|romance|novela|poema|poesia|sermao|palestra|discurso|textao|"
        r"testamento|drama|show|espetaculo|sabedoria|delicadeza|elegancia|licoes)\b",
        r"\b(?:tao |muito |super |pel[oa]s? (?:sua|seu|suas) |est[ea] |ess[ea] )(?:encantador|"
        r"brilhante|magnific|maravilhos|amave|delicad|adorave|linda?s?|carinhos|elegante|fof|"
        r"querid|simpatic|doces?|ilustre|inspirad)\w* (?:comentario|mensagem|palavras|critica|"
        r"avaliacao|texto|contribuicao|sugestao|opiniao|mensagens)\b",
        r"(?:^|[.!?,] )(?P<at>(?:nossa,? |ah,? |oh,? |uau,? |mas )?(?:que|quanta|quanto) "
        r"(?:classe|elegancia|delicadeza|educacao|fineza|amor|fofura|fof[oa]|gracinha|gracioso|"
        r"engracad[oa]|lindo|bonito|origina\w+|criatividade|imaginacao|maravilha|gentileza|"
        r"talento|novidade|coincidencia|drama|bonitinh[oa]|querid[oa]|meig[oa]|poetic[oa]|genial|"
        r"genio|esperteza|tragedia|sabedoria|simpatia|amargura|inteligencia|maturidade|humildade|"
        r"encanto|honra))\b",
        r"\b(?:coitad(?:inh)?[oa]|tadinh[oa]|pobrezinh[oa]) d(?:e si|e voce|o senhor|a senhora)\b|"
        rf"\bpobre de (?:si|voce|ti)\b|{_START}(?:coitadinh[oa]|tadinh[oa]|pobrezinh[oa]), ",
        r"\bclaro,? claro\b|\bsim,? sim\b|\bta bom,? ta bom\b|\baham\b|\buhum\b|\bsei,? sei\b|"
        r"\bpois,? pois\b|\bpois sim\b|\bnao me diga\b|\bconta outra\b|\b(?:me poupe|nos poupe|"
        r"poupe-nos|poupe-me)\b|\bfaz-me rir\b|\bessa e boa\b|\bate parece\b|\bboa piada\b|"
        r"\bsqn\b|\bbela tentativa\b|\bboa tentativa\b|\bah,? (?:ta|tadinh\w|entao e isso|"
        r"pronto)\b",
        r"\bk{3,}\b|\b(?:rs){2,}\b|\bhua(?:hua)+\w*|\b(?:ha){3,}\b|\b(?:he){3,}\b|\blol\b|\baff+\b",
        r"\ba culpa (?:e|foi) sempre (?:toda )?nossa\b|\b(?:e|foi) sempre (?:nossa culpa|culpa "
        r"nossa)\b|\btudo e (?:nossa culpa|culpa nossa)\b|\bculpad[oa]s de tudo\b|\bculpa de "
        r"tudo\b",
        r"\b(?:felizes|contentes|encantad[oa]s|maravilhad[oa]s|feliz|honrad[oa]s) (?:em|por|de|"
        r"com) (?:saber|ver|ler|constatar|descobrir) que (?:voce |o senhor |a senhora )?(?:nao|"
        r"tem (?:tanto |tanta )?(?:tempo|energia)|sabe|entende|e tao|encontrou tempo|dedicou|"
        r"arranjou)\b",
        r"\bse (?:isso|isto) (?:o |a |te |lhe )?(?:faz (?:\w+ )?(?:feliz|bem|sentir)|diverte|"
        r"alivia|consola|deixa (?:mais )?feliz|da prazer)\b",
        r"\b(?:ja que|visto que|como) (?:voce |o senhor |a senhora )?(?:e (?:tao|um|uma) (?:\w+ "
        r")?(?:entendid|especialist|expert|chef)\w*|(?:sabe|entende|percebe) (?:tanto|tudo|mais|"
        r"melhor))\b",
        rf"{_YOU} (?:sabe|entende|percebe) (?:mesmo )?(?:tanto|tudo)\b|\bsabich\w+|\bsabe-?tudo\b|"
        r"\bespecialista de (?:sofa|internet|teclado)\b|\bgrande (?:entendid[oa]|entendedora?|"
        r"critic[oa] gastronomic[oa]|connaisseur)\b",
        r"\b(?:sua|vossa) (?:vasta|imensa|enorme|grande|profunda|infinita|brilhante|notavel) "
        r"(?:sabedoria|expertise|cultura|inteligencia|simpatia|educacao|perspicacia)\b",
        r"\b(?:sentir|sentiremos|sentimos|deixar|deixara) (?:ja )?(?:tanta|muita|imensa|enorme) "
        r"(?:a sua )?falta\b|\bmorrer de saudades?\b|\b(?:vamos|iremos) (?:ja )?(?:emoldurar|"
        r"enquadrar|chorar|emoldura-l[oa]|enquadra-l[oa])\b",
        r"\b(?:bola de cristal|varinha magica|por telepatia|ler pensamentos|lemos pensamentos|"
        r"fazemos milagres|adivinhos|adivinhamos)\b|\bnao (?:temos como|podemos) adivinhar\b|"
        r"\b(?:desculpe|perdao|perdoe-nos) por (?:existir|respirar|nao (?:ler|ter|ser))\w*",
        r"\b(?:quer|queria|gostaria de) (?:um |uma |que |o )?(?:premio|medalha|tapete vermelho|"
        r"trofeu|colinho|lencinho|estatua|abracinho|mordomo)\b",
        r"\bboa sorte (?:em |para |a |com )?(?:encontrar|achar|na concorrencia|noutr|em outr|com "
        r"a concorrencia|por ai)\w*",
        r"\b(?:faca|abra|cozinhe|corte|monte|conserte|venha (?:fazer|cozinhar)) (?:voce|o senhor|"
        r"a senhora) mesm[oa]\b|\b(?:voce|o senhor|a senhora) mesm[oa] (?:faca|cozinha|corta|"
        r"conserta|arranja)\b",
        r"\bengracadinh[oa]\b|\bespertinh[oa]s?\b|\bmuito esperto\b|\bvoce e (?:mesmo )?um genio\b",
        r"\b(?:por|pel[oa]) (?:um |uma )?tao (?!detalhad|clar|complet|rapid|cuidad|minucios)\w+ "
        r"(?:comentario|mensagem|critica|avaliacao|texto|opiniao|contribuicao|palavras|analise)\b|"
        r"\b(?:alegrou|animou|iluminou|melhorou) (?:o|a)s? noss[oa]s? (?:dia|manha|tarde|noite|"
        r"semana)\b|\bganhamos o dia\b|\bfez o nosso dia\b|\b(?:rimos|rimo-nos) (?:muito|bastante|"
        r"imenso)\b|\bboas? (?:risadas?|gargalhadas?)\b",
        r"\b(?:ve-se|nota-se|percebe-se|da (?:para|pra) ver|bem se ve|se ve|ja se ve|logo se ve|"
        rf"pelos vistos,?|pelo visto,?|ja vi|ja vimos) (?:logo |bem |que )*(?:{_YOU[2:]} |temos "
        r"diante de nos )(?:e (?:um|uma|tao|muito)|um|uma|sabe|entende|percebe|nunca|tem (?:muito "
        r"tempo|pouco|imaginacao|tempo)|adora)\b",
        rf"{_YOU} (?:e|deve ser|parece|parece ser) (?:mesmo |claramente )?(?:um |uma )(?:grande |"
        r"verdadeir[oa] )?(?:perit|expert|especialist|entendid|mestre|critic|geni|poeta|"
        r"comediante|humorista|artista|sant|anjo|conhecedor|autoridade|visionari)\w*",
        r"\b(?:ousamos|atrevemo-nos|nos atrevemos|tivemos a (?:ousadia|audacia|lata))\b|\bchamem "
        r"(?:o|a|os|as)\b|\bque (?:atrevimento|ousadia|pecado|crime) (?:o |a )?noss[oa]\b|\bora "
        r"ai esta\b|\b(?:devia|deviamos|deveria|deveriamos|podia) (?:\w+ )?(?:contrata-l[oa]|"
        r"escrever (?:um livro|romances|novelas)|ser (?:escritor|escritora|romancista|roteirista|"
        r"guionista|ator|atriz|poeta))|\banalise (?:tao )?(?:de alto nivel|profunda|brilhante)\b",
    ),
    "insult": (
        r"\b(?:idiot[ai]s?|idiotice|imbec(?:il|is)|estupid[oa]s?|estupidez|ignorantes?|"
        r"palhac[oa]s?|palhacada|ridicul[oa]s?|otari[oa]s?|babacas?|trouxas?|cretin[oa]s?|"
        r"parv[oa]s?|palermas?|burr[oa]s?|burrice|patetic[oa]s?|patetas?|atrasad[oa] mental|"
        r"canalhas?|pilantras?|caloteir[oa]s?|vagabund[oa]s?|desocupad[oa]s?|histeric[oa]s?|"
        r"recalcad[oa]s?|invejos[oa]s?|haters?|trolls?|encrenqueir[oa]s?|barraqueir[oa]s?|"
        r"aproveitador(?:a|es)?|oportunistas?|chantag\w+|malandr[oa]s?|mentiros[oa]s?|"
        r"desonest[oa]s?|mau[- ]?carater|mesquinh[oa]s?|escrot[oa]s?|mimad[oa]s?|queixinhas|"
        r"mimizent[oa]s?|mimimi|chilique|birras?|reclam(?:ao|ona|oes|onas)|resmung(?:ao|ona|oes)|"
        r"chor(?:ao|ona|oes)|surtad[oa]s?|sem nocao|cara de pau|sem-vergonha)\b",
        r"\b(?:merda|porra|caralho|bosta|foda-se|fodas?|foder|fodid[oa]|vai se (?:lascar|catar|"
        r"ferrar|foder)|va(?:-se)? (?:catar|lixar|lascar)|vai (?:tomar|pastar)|va pastar|fdp|puta|"
        r"cale-se|cala-te|cala a boca|cale a boca)\b",
        rf"{_YOU} (?:e|foi|esta|esta sendo|esta a ser|so pode ser|so pode estar) (?:um |uma |"
        r"mesmo |muito |\w+mente )*(?:mal[- ]?educad|mal[- ]?criad|gross|grosseir|agressiv|rude|"
        r"ingrat|injust[oa]\b|louc|maluc|doid|chat[oa]\b|insuportave|impossive[il]|desagradave|"
        r"arrogante|egoist|doente da|ladra)\w*",
        r"\b(?:clientes?|gente|pessoas?|pessoal|publico|sujeit[oa]|individuos?) (?:\w+ )?(?:mal[- "
        r"]?educad|mal[- ]?criad|gross[oae]|grosseir|chat[oa]|insuportave|ingrat|maluc|louc|doid|"
        r"desequilibrad|amargurad|amarg)\w*",
        r"\b(?:vai|va|vao|devia|deveria|pode ir) (?:procurar|arranjar|arrumar|cacar|catar) (?:o "
        r"que fazer|coquinho|sapo|(?:uma )?vida|(?:um |outro )?hobby)\b|\b(?:arranje|arrume|"
        r"procure|encontre|arranja|arruma) (?:o que fazer|(?:uma )?vida|(?:um )?(?:emprego|hobby|"
        r"trabalho|passatempo))\b",
        r"\bnao (?:tem|ter|tenha) (?:mesmo )?(?:mais o que|o que|nada (?:de )?melhor (?:para|que)|"
        r"mais nada (?:para|que|o que)|melhor coisa para) fazer\b|\bfalta (?:do )?(?:de )?(?:o "
        r")?que fazer\b|\bsem (?:nada|ter) (?:melhor )?(?:o )?(?:para|que) fazer\b|\b(?:sua|"
        r"vossa) vida (?:deve ser|triste|vazia)\b|\bvida (?:vazia|triste)\b",
        r"\b(?:gente|clientes?|pessoas?|pessoal) (?:como|iguais? a|que nem|feito) (?:voces?|si|o "
        r"senhor|a senhora)\b(?! (?:merec|ajud|nos\b|que nos|sao (?:import|fund|ess)|faz|ensin|"
        r"podem|mostr|tem direito))|\bgente (?:da (?:sua|tua) laia|dess[ae] (?:laia|tipo|nivel)|"
        r"do seu tipo|assim|desse nivel)\b|\b(?:cliente|tipo) (?:do tipo|de gente|de cliente) "
        r"que\b",
        r"\bnunca (?:esta|estao|ficam?|fica) (?:satisfeit|content|feli)\w*|\bnada (?:o |a |lhe |"
        r"te |os )?(?:agrada|satisfaz|esta bom|presta) (?:nunca|mesmo|para)\b|\bclientes? que "
        r"(?:so (?:sabem? )?reclam|vivem? (?:a )?reclam|adora(?:m)? reclam|nunca est)\w*",
        r"\b(?:que|dizer|diz|disse|falar|fala|escrever|escreve|escreveu|so|tanta|tantas|tantos|"
        r"isso e|isto e|puro|pura) (?:grande |tamanh[oa] )?(?:disparates?|asneiras?|besteiras?|"
        r"bobage(?:m|ns)|baboseiras?|tolices?|bacoradas?|abobrinhas?|lorotas?|balelas?|"
        r"barbaridades?)\b(?! (?:a )?noss)",
        r"\b(?:comentario|acusacao|critica|avaliacao|reclamacao|afirmacao|mensagem|texto) (?:\w+ "
        r")?(?:absurd|vergonhos|infanti[ls]|sem sentido|sem pe nem|lamentavel|de mau gosto|"
        r"inut(?:il|eis)|miserave|nojent|imbecil|covard)\w*",
        r"(?<!ninguem )\b(?:tenha|devia ter|deveria ter|nao tem) (?:um pouco de |alguma "
        r")?vergonha\b",
        r"\b(?:inutil|incompetente|nul[oa]|pessim[oa]|vergonha|grosseir[oa]|mal[- ]?educad[oa]|"
        rf"ladrao|ladra|gross[oa]|lixo|fals[oa]|piada) e (?:{_YOU[2:]})(?=[.,!]|$)",
        r"\bja vai tarde\b|\bja foi tarde\b|\bbons ventos (?:o|a)\b|\b(?:clientes?|voces?|"
        r"senhora?|quem|gente)\b[^.!?\n]{0,30} nao (?:faz|fazem|fara|farao|vai fazer) (?:qualquer "
        r"|nenhuma |ca )?falta\b|\bpassamos (?:muito |bem |melhor )+sem\b|\b(?:da|do) (?:sua|seu) "
        r"(?:especie|laia|calibre|naipe)\b|\braivos[oa]s?\b|\bainda bem que (?:nao volta|vai "
        r"embora|se vai|foi embora)\b",
    ),
    "legal-threat": (
        r"\b(?:noss[oa]s?|meus?|minha) (?:advogad[oa]s?|juridico|jurista|gabinete de advogados)\b|"
        r"\b(?:departamento|gabinete|setor|sector|consultor|nosso|apoio|contencioso) juridico\b|"
        r"\b(?:assessoria|equipe|equipa|area|consultoria) juridica\b|\b(?:o|ao|no|pelo|com o) "
        r"juridico\b|\b(?:aos|os|com os) advogados\b",
        r"\b(?:medidas?|acao|acoes|vias?|procedimentos?|processos?|providencias?|meios|"
        r"consequencias|sancoes) (?:lega(?:l|is)|judicia(?:l|is)|juridic[oa]s?|crimina(?:l|is)|"
        r"cabive(?:l|is))\b|\bprovidencias cabiveis\b|\bjudicialmente\b|\bcriminalmente\b|"
        r"\bjudicializ\w+",
        r"\bprocess(?:ar|aremos|amos) (?:judicialmente|o senhor|a senhora|voces?|quem|si|por)\b|"
        r"\b(?:vai|ira|pode|podera|vao) ser processad[oa]s?\b|\b(?:mover|abrir|instaurar|mete|"
        r"meter|levar|entrar com) (?:um |uma |com )?(?:processo|acao) (?:contra|judicial)\b|"
        r"\bsera processad[oa] (?:por|judicial|na)\b",
        r"\bqueixa[- ]crime\b|\bnotificacao (?:extra)?judicial\b|\bapresent\w+ (?:uma )?queixa "
        r"(?:contra|por|na policia|a policia)\b|\b(?:nos|no|em|a|ao|aos|pelos) tribuna(?:l|is)\b|"
        r"\b(?:na|perante a|a barra da|levar a) justica\b|\b(?:vamos|vou|iremos) (?:chamar|"
        r"acionar) a policia\b",
        r"\bdifam\w+|\bcaluni\w+|\binjurios\w+|\binjurias?\b|\bdanos morais\b|\bcrimes? contra a "
        r"honra\b|\bbom nome (?:da|do) (?:empresa|marca|loja|casa)\b|\bofensa (?:a honra|ao bom "
        r"nome)\b",
        r"\b(?:acus|caluni|ment|ofend|difam|afirm|injuri|public)\w+[^.!?\n]{0,40} e crime\b|"
        r"\bresponder(?:a)? (?:na justica|legalmente|em tribunal|por (?:ess|est)[ae]s? "
        r"(?:palavras|acusac\w+))\b|\b(?:tera de|tera que|ira|podera) responder (?:por isso|por "
        r"isto|pelo que)\b|\btera (?:de|que) provar\b|\bprove o que (?:diz|fala|escreve|afirma)\b|"
        r"\bter[aá] noticias nossas\b|\b(?:reservamo-nos|nos reservamos|reserva-se) (?:o |no "
        r")?direito de (?:agir|recorrer|acionar|tomar|processar|buscar|proceder)\b",
        r"\b(?:apresento|apresentamos|apresentaremos|apresentarei|vamos apresentar|vou apresentar|"
        r"iremos apresentar|faremos|farei|vamos fazer|formalizaremos) (?:uma )?(?:queixa|"
        r"denuncia)\b|\b(?:vamos|iremos|podemos|poderemos) denuncia(?:r (?:o senhor|a senhora|"
        r"voce|quem)|-l[oa])\b",
        r"\b(?:da|dar|dara|rende|render) (?:processo|cadeia|tribunal)\b|\b(?:salvamos|tiramos|"
        r"fizemos) (?:o |um |os |uma )?(?:prints?|capturas? (?:de|do) (?:ecra|tela))\b|"
        r"\binstancias (?:proprias|competentes)\b",
    ),
    "deletion-threat": (
        r"\b(?:vamos|vou|vai|vao|iremos|podemos|poderemos|pode|podera|(?:teremos|temos|tera|"
        r"tenhamos|ter) (?:de|que)|obrigad[oa]s a|forcad[oa]s a|direito de|procederemos a|comecar "
        rf"a|proceder a) (?:\w+mente )?{_DELETE}(?:ar|er|ir|uir|quear) {_WRITING}",
        rf"\b(?:ocultaremos|{_DELETE}(?:aremos|eremos|iremos|amos|emos|imos)) {_WRITING}",
        rf"\b(?:{_OPINION}|(?:seus?|suas?|vossos?|vossas?) {_POSTED})(?: (?!e\b)[\w-]+){{0,3}}? "
        r"(?:sera|serao|vai ser|vao ser|foi|foram|podera ser|poderao ser|pode ser|podem ser|e|sao|"
        rf"seria|tera de ser|tera que ser) (?:\w+mente )?{_DELETE}(?:ad|id|ead|uid|ido|"
        r"quead)[oa]?s?\b",
        r"\b(?:bloquear|banir|expulsar|silenciar|bloquearemos|baniremos) (?:voces?|o senhor|a "
        r"senhora|seu perfil|o seu perfil|a sua conta d[ae])\b|\bbani-l[oa]\b|\bte (?:bloquear|"
        r"banir)\b",
        rf"{_YOU} (?:sera|vai ser|pode ser|podera ser|acaba de ser) (?:\w+mente )?(?:bloquead|"
        r"banid|expuls|silenciad|removid)[oa]\b|\bsera (?:bloquead|banid)[oa] (?:d|n)\w+",
        r"\b(?:proxim[oa]|mais um|outr[oa]|novo) (?:comentario|mensagem|ofensa|"
        r"insulto)[^.!?\n]{0,40}(?:bloque|apag|ban(?:id|ir)|remov|exclu)\w+",
        r"\b(?:seremos (?:obrigad|forcad)[oa]s a|ver-nos-emos (?:obrigad|forcad)[oa]s a|nos "
        r"veremos (?:obrigad|forcad)[oa]s a|teremos (?:de|que)|vamos ter (?:de|que)) (?:o |a |te |"
        r"lhe )?(?:bloque|ban|remov|exclu|silenci|expuls)(?:a-l[oa]|i-l[oa]|e-l[oa]|ar|ir|er|"
        r"ear)\b|\bremovemos (?:comentarios|mensagens|ofensas|insultos)\b|\bbloqueamos (?:quem "
        r"(?:ofende|insulta|agride)|perfis (?!fals)|usuarios que|utilizadores que)",
        r"\b(?:banimos|baniremos|bloqueamos|bloquearemos|silenciamos|expulsamos) (?:voces?|o "
        r"senhor|a senhora)\b|\b(?:comentarios?|mensagens?|ofensas|palavras|"
        r"insultos)\b[^.!?\n]{0,60}? (?:apaga|retira|remove|elimina|exclui|oculta|"
        r"esconde)-l[oa]s?\b|\b(?:comentarios?|mensagens?|ofensas|insultos|"
        r"acusacoes)\b[^.!?\n]{0,40}? nao (?:tem (?:lugar|cabimento)|sao (?:bem[- ]vind|aceit|"
        r"permitid|tolerad)\w*|cabem|e (?:permitid|tolerad|aceit)\w*|serao (?:aceit|tolerad|"
        r"permitid)\w*)(?: aqui| n)|\blimpeza (?:neste|nesta|nesse|nessa|nos|na|no|dos) (?:post|"
        r"pagina|publicacao|comentarios|conversa|mural)\b",
    ),
    "review-pressure": (
        r"(?<!vamos )(?<!iremos )(?<!podemos )(?<!poderemos )(?<!poderiamos )(?<!vou "
        r")(?<!obrigados a )(?<!teremos de )(?<!teremos que )\b(?:rever|revisar|alterar|mudar|"
        r"modificar|editar|corrigir|retirar|remover|apagar|excluir|eliminar|atualizar|"
        r"reconsiderar|repensar|retificar|melhorar|subir|aumentar|tirar|deletar|reavaliar|trocar|"
        r"(?<!vamos )(?<!podemos )alter[ae]|mud[ae]|retir[ea]|remova|apag(?:ue|a)|reveja|edite|"
        r"corrija|reconsidere|atualize|melhore|exclua|retirasse|alterasse|mudasse|apagasse|"
        r"revisse|elimine|tire|tirasse|mudar|repense|revise|modifique|suba) (?:\w+mente )?(?:o |a "
        r"|as |os )?(?:(?:seu|sua|suas|ess[ae]|est[ae]|vossa|vosso|propri[oa]) )?(?:comentario|"
        r"(?<=sua )avaliacao|(?<=essa )avaliacao|(?<=esta )avaliacao|(?<=a )avaliacao(?! "
        r"d[oae]\b)|(?<=tirar a )opiniao|(?<=tirasse a )opiniao|(?<=retirasse a )opiniao|"
        r"classificacao|estrelas|resenha|review|(?<=sua )(?:critica|opiniao|publicacao|postagem|"
        r"nota(?! fiscal| d| n))|(?<=seu )(?:post|voto|texto))\b",
        r"(?<!de )(?<!hotel )(?<!quarto )\b(?:cinco|5|mais|4|quatro) estrelas\b|\bestrelas? (?:a "
        r"mais|extra)\b",
        r"\b(?:dar|deixar|colocar|por|atribuir|de|deixe|coloque|merec\w+) (?:-?nos |nos |uma |um |"
        r"a nossa empresa |a gente |outra )*(?:avaliacao|nota|classificacao|pontuacao) (?:melhor|"
        r"positiva|maxima|mais (?:alta|justa|positiva|generosa))\b|\bmelhor (?:avaliacao|"
        r"classificacao)\b|\b(?:deix|faz|fac|public|escrev|coloc)\w+(?:-nos)? uma nova "
        r"avaliacao\b|\bavali(?:e|ar)(?:-nos)? (?:novamente|de novo|bem|melhor|positivamente)\b",
        r"\b(?:avaliacao|pontuacao|classificacao) (?:melhor|maxima|mais (?:alta|justa|positiva|"
        r"generosa|favoravel))\b|\bmelhor pontuacao\b|\b(?:mudar?|muda|rever|reveja|repensar) "
        r"(?:de|a sua|sua) (?:opiniao|nota) (?:sobre|a respeito|no|na|aqui|depois)\b",
        r"\b(?:pudesse|puder|poderia|podia|agradec\w+ (?:que|se)|pense em|que tal|considere|"
        r"pedimos que|nao se esqueca de|seria bom) (?:\w+ )?(?:nos )?(?:subi|aument|melhor|mud|"
        r"retir|tir|apag|reve|repens|atualiz|alter|suba)\w* (?:a |essa |esse |o |sua |a sua |esta "
        r")?(?:nota(?! fiscal| d| n)|\d/\d|estrelas?|avaliacao|comentario|critica)(?!\w)",
        r"\b(?:apag(?:a|ue|ar|asse)|retir(?:a|e|ar|asse)|remov(?:a|er|e)|delet[ea]r?|tir(?:a|e|"
        r"ar)) o que (?:\w+ )?(?:escreveu|disse|publicou|postou)\b",
    ),
    "liability": (
        r"(?<!nao )\b(?:a )?culpa (?:e|foi) (?:\w+mente |toda |so |apenas )*nossa\b|(?<!nao "
        r")\b(?:foi|e|era) (?:\w+mente |toda |mesmo )*(?:nossa culpa|culpa nossa|erro nosso|falha "
        r"nossa|nosso erro|nossa falha)\b",
        r"\b(?:o |a |esse |essa |este |esta )?(?:erro|falha|negligencia|descuido) (?:e|foi) "
        r"(?:\w+mente |todo |toda |so )*noss[oa]\b|\bpor (?:um |uma )?(?:\w+ )?(?:erro|falha|"
        r"descuido|negligencia|culpa) noss[oa]\b|\bpor noss[oa] (?:culpa|negligencia|descuido|"
        r"erro|falha)\b|\bnossa negligencia\b|\b(?:descuido|negligencia|culpa) (?:nosso|nossa|da "
        r"nossa parte|de nossa parte)\b",
        r"(?<!nao )\bsomos (?:nos )?(?:\w+mente )?(?:os |totalmente |unicos |os unicos "
        r")*(?:responsaveis|culpados)\b(?! por (?:manter|garantir|cuidar)| pel[oa]s? (?:manutenc|"
        r"limpez|seguranc|gest|entreg|obra|linha))",
        r"(?<!nao )\bfomos (?:\w+mente |muito )?(?:negligentes|imprudentes|irresponsaveis|"
        r"descuidados|culpados|responsaveis)\b",
        r"(?<!nao )\b(?:assumimos|admitimos|reconhecemos|aceitamos|assumo|admito) (?:\w+mente "
        r")?(?:o |a |toda |total |inteira |plena |integral |completa |nosso |nossa |por completo "
        r")*(?:culpa|erro|falha|responsabilidade|negligencia)\b",
        r"(?<!nao )\b(?:e|foi|era) (?:\w+mente )?(?:de |da )?(?:a )?nossa (?:inteira |total |"
        r"exclusiva )?responsabilidade\b|\bresponsabilidade (?:e|foi) (?:\w+mente |toda |so "
        r")*nossa\b",
        r"\bcometemos (?:um |uma )?(?:grave |enorme |seri[oa] )?(?:falta|negligencia|crime|"
        r"infracao|ilegalidade|erro grave|erro medico)\b|\b(?:violamos|infringimos|descumprimos|"
        r"incumprimos) (?:a |o |as )?(?:lei|norma|normas|regras|contrato|regulamento|direitos)\b",
        r"\b(?:reconhecemos|admitimos|assumimos) que (?:erramos|estamos errados|estavamos errados|"
        r"a culpa|o erro|fomos|somos|houve (?:negligencia|falha nossa|erro nosso|descuido))\b|"
        r"\b(?:a empresa|a loja|a escola|o hospital|a clinica|o banco|a prefeitura|a camara) (?:e|"
        r"foi|sera) (?:\w+ )?(?:responsavel|culpad[oa])\b(?! (?:por|pela|pelo|de))|\b(?:vai|vamos|"
        r"ira|iremos) (?:assumir|pagar|cobrir) (?:todos )?(?:os |pelos |com os )?(?:estragos|"
        r"danos|prejuizos|custos todos|todas as despesas)\b",
    ),
    "promise": (
        r"(?<!nao )(?<!nao lhe )\b(?:prometemos|prometo|garantimos|garanto|asseguramos|asseguro|"
        r"juramos|juro|comprometemo-nos|nos comprometemos)\b|\bpalavra de honra\b|"
        r"\bdamos(?:-lhe)? a (?:nossa )?(?:palavra|garantia)\b|\btem a nossa (?:palavra|"
        r"garantia)\b|\bprometido\b(?=[.!,])",
        r"\bpode (?:confiar|contar com isso|contar com isto|ter (?:a )?certeza|(?:ficar|estar|"
        r"dormir) (?:descansad|tranquil|segur|sossegad)[oa])\b|\bfique (?:descansad|tranquil|"
        r"sossegad)[oa]\b",
        rf"\b(?:sera|vai ser|ira ser|serao|vao ser) (?:\w+mente )?(?:{_BACK}\w*d|conta(?:c)?tad|"
        r"resolvid|entregue|solucionad|avisad[oa] por|atendid)(?:[oa]s?)?\b",
        rf"{_YOU} (?:vai|ira) (?:receber|ter|obter|reaver) (?:\w+ ){{0,3}}?(?:reembolso|dinheiro|"
        r"encomenda|pedido|resposta|pacote|produto|retorno|estorno|indeni\w+|indemni\w+|devolucao|"
        r"valor|credito)\b",
        r"\b(?:recebera|tera|reavera) (?:\w+ ){0,3}?(?:reembolso|dinheiro|encomenda|pedido|"
        r"resposta|pacote|produto|retorno|estorno|devolucao|valor|credito)\b",
        rf"\b(?:vamos|iremos|vou) (?:\w+ )?{_BACK}(?:ar|er|ir|zar)\b|\b{_BACK}(?:aremos|eremos|"
        r"iremos|zaremos)\b|(?<!ja )\b(?:reembolsamos|estornamos|ressarcimos|indenizamos)\b|"
        r"(?<!ja )\bdevolvemos(?:-lhe)? (?:o |todo o |seu )+(?:dinheiro|valor)\b|"
        r"\bdevolvemos-lhe\b",
        r"\b(?:dinheiro|reembolso|estorno|montante|quantia|valor) (?:\w+ )?(?:sera|estara|vai "
        r"(?:estar|ser|cair|entrar|voltar)|caira|entrara|voltara|cai|chegara)\b",
        r"\b(?:dentro de|no prazo de|no prazo maximo de|em ate|nas proximas|nos proximos|no "
        rf"maximo em|no maximo|em menos de) {_SPAN}|\bem (?:24|48|72) ?(?:h|horas)\b|\bate \d+ "
        r"dias\b",
        r"\b(?:resolv\w+|recebe|recebera|chega|chegara|entregamos|entregaremos|devolvemos|"
        r"devolveremos|reembols\w+|resposta|respondemos|responderemos|respondera|pront\w+|"
        r"dinheiro|conclu\w+|normaliz\w+|corrig\w+|arranj\w+|repar\w+|consert\w+|enviamos|"
        r"enviaremos|ligamos|ligaremos|soluc\w+|deposit\w+|caira|credit\w+|tratamos|tratad\w+|"
        r"regulariz\w+)\b[^.!?\n]{0,50}? (?P<at>(?<!segunda )(?<!feira )ate (?:amanha|ao? (?:fim|"
        rf"final) d\w+|o (?:fim|final) d\w+|{_DAYS}|dia \d+|a proxima|o proximo))\b",
        rf"{_START}ate (?:amanha|{_DAYS}) (?:tera|recebe|recebera|chega|estara|resolv)\w*",
        r"\bnao (?:vai|ira|vao|voltara a|volta a|tornara a|torna a) (?:mais )?(?:a )?(?:voltar a "
        r")?(?:se )?(?:repetir|acontecer|ocorrer)\b|\bnao (?:acontecera|ocorrera|se repetira|se "
        r"repete)\b|\bnunca mais (?:\w+ )?(?:\w+ )?(?:acontec|repet|ocorr|tera|passara)\w*",
        r"\bsem falta\b(?! de)|\bcom certeza (?:vai|ira|sera|chega|recebe|resolve|tera)\w*|\bde "
        r"certeza que\b|\bamanha (?:\w+ )?(?:chega|recebe|sai|estara|segue|ja tera|tera)\b|"
        r"\b(?:chega|sai|segue|parte|recebe|estara|liga|ligara|resolvemos|entregamos|enviamos|"
        r"ligamos) (?:\w+ )?(?:ja )?amanha\b",
        r"\b(?:ficara|vai ficar|estara|vai estar) (?:tudo )?(?:resolvid|solucionad|pront|arranjad|"
        r"regularizad|normalizad)[oa]\b",
    ),
    "vague-delay": (
        r"\b(?:o |no |com a |com o )?mais (?:breve|rapido|depressa|rapidamente|cedo|brevemente|"
        r"curto prazo|celere) possivel\b|\bno mais (?:breve|curto) (?:espaco|prazo)\b",
        r"\b(?:assim|logo|tao logo|tao cedo|tao rapido|tao breve|mal) (?:que|quanto|como)? "
        r"?(?:nos )?(?:for |seja )?(?:possivel|pudermos)\b|\bquanto antes\b|\blogo que possivel\b",
        r"\bcom (?:a )?(?:maior|maxima|toda a|a devida) (?:brevidade|rapidez|urgencia|"
        r"celeridade)\b|\bcom (?:a )?brevidade\b|\bbrevemente\b|\bem breve\b|\boportunamente\b|"
        r"\blogo,? logo\b|\bem (?:tempo|momento) oportuno\b|\bdaqui a (?:pouco|nada)\b|\bnum "
        r"futuro proximo\b|\bem curto prazo\b|\ba curto prazo\b|\bmuito em breve\b|\bnos proximos "
        r"tempos\b|\bpara breve\b",
        r"\bassim que (?:tivermos|houver|tiver|surgirem|soubermos) (?:\w+ )?(?:novidades?|"
        r"noticias|retorno|tempo|momento|oportunidade|disponibilidade|mais (?:informac\w+|"
        r"detalhes))\b|\bquando (?:for possivel|pudermos|tivermos tempo)\b|\b(?:voltamos|"
        r"voltaremos|responderemos|resolveremos|trataremos|voltarei) "
        r"[^.!?\n]{0,30}?(?:rapidamente|em pouco tempo|muito rapido)\b|\b(?:daremos|teremos) "
        r"(?:um )?retorno\b|\bteremos novidades\b(?! aqui| nesta| neste)",
        r"\b(?:entraremos|vamos entrar|iremos entrar) em conta(?:c)?to\b(?![^.!?\n]{0,40}(?:hoje|"
        r"amanha|manha|tarde))|\bretornaremos\b|\b(?:voltaremos|voltamos) a conta(?:c)?t\w+|"
        r"\b(?:dentro|na medida) do possivel\b",
    ),
    "compensation": (
        r"\b(?:damos|daremos|dar|dar-lhe|oferecemos|ofereco|oferecer|oferecer-lhe|ofereceremos|"
        r"ofertamos|ofertar|envi(?:amos|ar|aremos)|mand(?:amos|ar)|aceite|ganha|ganhara|recebera|"
        r"receba|liberamos|liberar|geramos|gerar|disponibiliz(?:amos|ar)|conced(?:emos|er)|segue|"
        r"fica com|deixamos|creditar|creditamos)\b[^.!?\n]{0,25}? (?P<at>(?:cup(?:om|ons|ao|oes)|"
        r"vouchers?|vales?(?:[- ](?:compras?|presente|oferta|desconto|refeicao))?|cart(?:ao|"
        r"oes)[- ](?:presente|oferta)|codigo (?:promocional|de desconto)|gift ?cards?|descontos?|"
        r"brindes?|mimos?|cortesias?|creditos? (?:de|na|em|para)|bonus|reducao|abatimento|"
        r"compensac(?:ao|oes)|indeni\w+|indemni\w+|isencao))\b(?! fiscal| que (?:nao|falh|ja))",
        r"\b(?:vale[- ](?:compras?|presente|oferta|desconto)|voucher de|cup(?:om|ao) (?:de "
        r")?(?:desconto|r\$|\d)|codigo promocional|gesto comercial|gesto de boa vontade|cartao[- "
        r"](?:presente|oferta))",
        r"\b\d+ ?% (?:de desconto|off|de reducao|de abatimento)|\bdesconto (?:de|especial|"
        r"exclusivo) ?(?:r\$|\d|na proxima|no proximo|em sua|na sua)|\bcredito de (?:r\$|\d|€)|"
        r"\bmais \d+ ?(?:euros|reais|€)",
        r"\b(?:mes|mensalidade|noite|diaria|refeicao|jantar|sobremesa|almoco|bebida|estadia|"
        r"sessao|aula|cafe|corte|consulta|pizza|prato|proxim[oa] \w+) (?:\w+ )?(?:gratis|"
        r"gratuit[oa]|de graca|oferecid[oa])\b",
        r"\b(?:por nossa conta|por conta da casa|oferta da casa|de cortesia|como (?:forma de "
        r")?(?:compensacao|desculpas?|pedido de desculpas?|retratacao))\b",
        r"\b(?:oferecemos|ofereco|oferecer|ofertamos)(?:-lhe|-te)? (?:um|uma|o|a|outr[oa]|dois|"
        r"duas|meio) (?:\w+ )?(?:mes|mensalidade|noite|diaria|refeicao|jantar|sobremesa|almoco|"
        r"bebida|cafe|garrafa|sessao|aula|estadia|presente|lembranca|prato|pizza|lanche|entradas?|"
        r"ingressos?|bilhetes?|semana|anuidade|frete|valor)\b",
        r"\bcompensa(?:r|-lo|-la|remos|mos)(?: o senhor| a senhora| voce|-lo|-la|\b(?= (?:por|pel|"
        r"com)))",
        r"\b(?:entradas?|ingressos?|bilhetes?|convites?|sessoes|noites|meses|aulas|refeicoes|"
        r"sobremesas) (?:gratis|gratuit[oa]s|de cortesia|oferecid[oa]s)\b|\bmenos \d+ ?%",
        r"\bproxim[oa] (?:\w+ ){0,2}?(?:oferecemos|pagamos|e nossa|e connosco|e conosco|fica por|"
        r"e por)\b",
    ),
    "policy-shield": (
        r"\b(?:de acordo com|conforme|segundo|em conformidade com|consoante|com base n|nos termos "
        r"d|como (?:manda|diz|preve|consta n|previsto n))(?:[oa]s?)? ?(?:o |a |os |as "
        rf")?(?:noss[oa]s? )?(?:propri[oa]s? )?{_RULES}\b(?! (?:do tempo|do mar|meteo|climat|"
        r"atmosf))",
        r"\bnoss[oa]s? (?:politicas?|regras?|normas?|regulamento|condicoes|termos)(?: de \w+| da "
        r"\w+)? (?:e|sao|nao|so|proibe|proibem|diz|dizem|determina|determinam|estabelece|"
        r"estabelecem|exige|exigem|impede|impedem|preve|preveem)\b",
        r"\b(?:sao|sao estas|sao essas|estas sao|essas sao) as (?:nossas )?(?:regras|normas|"
        rf"condicoes)\b|(?:{_START}|\b(?:essa|esta|isso|isto) )e (?:[oa] )?(?:nosso |nossa "
        r")?(?:regra|norma|politica|procedimento|regulamento|protocolo)(?=[.,;!]|$| d[aeo] | e "
        r"(?:pronto|para|assim))|\b(?:regras|normas) sao (?:as )?(?:regras|normas|para)\b",
        rf"\b{_RULES}(?: (?:d[eoa]s?|n[oa]) \w+| intern[oa]| geral)? (?:e|sao|esta|estao|era|"
        r"eram) (?:bem |muito |bastante )?(?:clar[oa]s?|explicit[oa]s?|transparentes?|"
        r"taxativ[oa]s?)\b",
        r"\b(?:esta|estava|estao|consta|constam|vem|vinha|previst[oa]s?|escrit[oa]s?|"
        rf"descrit[oa]s?|indicad[oa]s?) (?:\w+ )?(?:[nd][oa]s?|em) (?:noss[oa]s? )?{_RULES}\b",
        r"\b(?:aceitou|aceita|concordou com|concorda com|assinou|leu e aceitou) (?:os |as |o |a |"
        r"noss[oa]s? )*(?:termos|condicoes|contrato|regras|regulamento|politica|clausulas?)\b",
        r"\b(?:os |nossos )termos (?:e condicoes|de uso|de servico|de utilizacao)\b|\bcondicoes "
        r"gerais\b|\bletras? (?:miudas?|pequenas?|miudinhas?)\b",
        r"\bpor (?:(?:uma questao|questoes|motivos?) de (?:politica|norma|regra|regulamento)|"
        r"politica|(?:norma|regra|regulamento) (?:da|do|intern)\w*)\b|\b(?:normas?|regras?|"
        r"politicas?) (?:interna|da (?:casa|empresa|companhia|instituicao))s?\b|\bordens "
        rf"superiores\b|{_START}e assim (?:mesmo|que (?:e|funciona|trabalhamos|fazemos))\b",
        r"\bnao (?:fazemos|abrimos|ha|havera|podemos (?:abrir|fazer)|existem) (?:qualquer |"
        r"nenhuma )?excec(?:ao|oes)\b|\bnao (?:fazemos|aceitamos|efetuamos|realizamos|efectuamos) "
        r"(?:trocas|devolucoes|reembolsos|a troca|a devolucao|troca|devolucao)\b|\bnao somos "
        r"obrigad[oa]s\b|\bnao (?:temos|ha) (?:a |qualquer |nenhuma )?obrigacao\b|\blei nao "
        r"(?:nos )?(?:obriga|exige)\b",
        r"\b(regulamento|contrato|lei|prazo|regra|norma|politica|protocolo) e (?:o |a )?\1\b|"
        r"\b(?:esta|estava|vem|vinha) (?:(?:bem |muito |tudo )(?:escrit[oa] |indicad[oa] "
        r"|marcad[oa] )|(?:\w+ )?claro |(?<=va )escrit[oa] )(?:n[oa]s?|em) (?:verso|costas|recibo|"
        r"talao|bilhete|ingresso|nota|placa|"
        r"aviso|cartaz|embalagem|rotulo|site|pagina|letras)\b|\b(?:(?:regras?|"
        r"normas?|politicas?|prazos?|criterios?|isso|isto)\b[^.!?\n]{0,30}?\b(?:aplicam?-se|se "
        r"aplicam?|valem?)|(?:regras?|normas?|politica|prazo|criterio)s? (?:e|sao) "
        r"(?:igual|iguais|a mesma|as mesmas|o mesmo)) (?:para|a) (?:todos|todas|toda a gente|todo "
        r"mundo)\b|\b(?:condicoes|termos|clausulas?|regras|contrato) que (?:\w+ )?(?:aceitou|"
        r"assinou|leu|subscreveu)\b",
    ),
    "dead-end": (
        r"\b(?:nao ha|nao existe|nao temos|sem) (?:mais )?nada (?:mais )?(?:que|a|para) (?:nos |a "
        r"gente )?(?:possamos|podemos|se possa|fazer|possa|acrescentar|dizer|declarar)\b|\bnada "
        r"(?:mais )?(?:podemos|pudemos|poderemos|a) fazer\b|\bnao (?:podemos|ha como|da para) "
        r"fazer (?:mais )?nada\b",
        r"\bnao (?:podemos|poderemos|temos como|vamos poder|da para|ha como|iremos|vamos|ha "
        rf"(?:maneira|forma|possibilidade|hipotese) de) (?:\w+ )?{_FIX}\b(?! (?:isso |isto |tudo "
        r")?(?:por )?aqui| em publico| o que)",
        r"\binfelizmente,? (?:(?!mas\b)\w+ ){0,3}?nao (?:e possivel|sera possivel|podemos|temos "
        r"como|poderemos|ha como|ha nada|ha forma|ha possibilidade|existe|vai dar|da para|e "
        r"permitido)\b",
        rf"\bnao (?:e|sera|seria) possivel (?:\w+ )?{_FIX}\b|\b(?:e|sera) (?:\w+mente "
        rf")?impossivel (?:\w+ )?{_FIX}\b|\be (?:\w+mente )?impossivel(?=[.!])|"
        rf"\bimpossivel{_FIX}\b",
        r"\bnao (?:e|era|e um assunto|e problema|e responsabilidade|e assunto) (?:conosco|"
        r"connosco|com a gente|com nos|assunto nosso|da nossa (?:conta|area|alcada|competencia|"
        r"responsabilidade)|do nosso (?:departamento|setor|sector))\b|\bnao (?:nos (?:cabe|"
        r"compete|diz respeito)|cabe a nos|compete a nos)\b|\bfoge (?:ao|do|a) noss[oa]\b|"
        r"\b(?:fora|alhei[oa]s?|para la) (?:do|da|ao|a) noss[oa] (?:controle|controlo|alcance|"
        r"vontade|alcada|ambito)\b|\bnao depende de nos\b|\bnao esta(?:o)? (?:nas nossas maos|ao "
        r"nosso alcance)\b",
        r"\b(?:fale|veja|trate|resolva|reclame|procure|entenda-se|queixe-se|dirija-se|informe-se|"
        r"reclamar|verifique|acerte) (?:isso |isto |por isso )?(?:diretamente |antes )?(?:com|a|"
        r"ao|aos|junto d[oa]s?|na|no|nos) (?:o |a |os |as |seu |sua )*(?:banco|transportadora|"
        r"correios?|ctt|fabricante|operadora|vendedor\w*|fornecedor\w*|quem|outr[oa]|seguradora|"
        r"prefeitura|camara|procon|companhia|agencia|administradora|parceir\w+|plataforma|marca|"
        r"governo|livro)\b",
        r"\bquem (?:lhe|te|lho|lha) (?:vendeu|cobrou|prometeu)\b|\breclame (?:onde|com quem|a "
        r"quem)\b",
        r"\bse nao (?:esta|estiver|estao) (?:content|satisfeit|feli|bem|a gostar)\w*|\bse nao "
        r"(?:gosta|gostou|quer|quiser|concorda)(?: (?!escr)\w+){0,4}?,? (?:va|procure|compre|peca|"
        r"troque|mude|nao (?:venha|compre|volte)|a porta|pode (?:ir|procurar|cancelar)|cancele|"
        r"tem outr|ha outr|existem outr|paciencia)\b",
        r"\b(?:va|compre|procure|pode (?:sempre )?(?:ir|comprar|procurar|tentar)|tente|busque|"
        r"mude|troque|coma|escolha) (?:a |para |em |de |por |um |uma |n)?(?:outr[oa]s? (?:lugar|"
        r"lado|loja|sitio|banco|empresa|restaurante|escola|hotel|clinica|marca|operadora|"
        r"fornecedor|salao|academia|medico)|noutr[oa] \w+|a concorrencia|concorrencia|"
        r"concorrente)\b|\ba porta (?:e a|esta) (?:aberta|serventia|da rua)\b",
        r"\bpasse bem\b|\b(?:assunto|caso|conversa|discussao|processo|reclamacao) (?:esta |foi |"
        r"fica )?(?:encerrad|arquivad)[oa]\b|\bpor encerrad[oa]\b|\bencerr(?:amos|ada|ado|aremos) "
        r"(?:aqui )?(?:o |a |est[ae] |ess[ae] )?(?:assunto|conversa|caso|discussao)\b|\bfim de "
        r"(?:conversa|papo|historia|discussao)\b|\be ponto final\b|\bdecisao (?:e )?(?:final|"
        r"definitiva|irreversivel)\b|(?<!ainda )\bnao (?:ha|tem|existe) (?:outra |mais )?(?:volta "
        r"a dar|jeito|solucao|remedio|conversa|negociacao|discussao|alternativa|o que fazer)\b(?! "
        r"(?:ainda|definitiva|imediata|melhor|perfeita))|\bnada (?:mais )?a acrescentar\b",
        rf"{_START}paciencia[.!]|(?<!ninguem )(?<!nao )(?<!quem )\b(?:tera|vai ter|tem) (?:de|"
        r"que) (?:aguentar|aceitar|se conformar|conformar-se|se contentar|contentar-se|viver com|"
        r"lidar com)\b|\bconforme-se\b|\bpegar ou largar\b|\bso (?:lhe |nos )?resta (?:esperar|"
        r"aguardar|aceitar|lamentar)\b|\bnao (?:vamos|iremos) (?:mais )?(?:responder|discutir|"
        r"debater|perder tempo|continuar)\b|\bdeu azar\b|\bazar o seu\b|\bproblema (?:e )?seu\b|"
        r"\bnao temos mais (?:a|o que|que) \w+",
    ),
    "boast": (
        rf"\b(?:noss[oa]s|os)(?: outr[oa]s| demais| restantes| proprios)? {_CLIENTS} (?:(?!nao "
        r")\w+ ){0,2}?(?:amam|adoram|elogiam|gostam|aprovam|recomendam|preferem|confiam|estao "
        r"(?:\w+ )?(?:satisfeit|content|feli)\w*|(?:sao|saem|ficam) (?:\w+ )?(?:felizes|"
        r"satisfeit\w+|content\w+|encantad\w+)|nunca reclam\w+|destacam|estao entusiasmad\w+|"
        r"valorizam)\b",
        r"\b(?:maioria|maior parte|totalidade|\d+ ?%|\d+ por cento|milhares|milhoes|centenas) "
        rf"d(?:e|os|as) (?:outr[oa]s )?(?:noss[oa]s )?(?:{_CLIENTS}|pessoas|familias)(?: que "
        r"\w+)? (?:(?!nao )\w+ )?(?:(?!nao )\w+ )?(?:satisfeit|content|feli[zc]|gost|ador|"
        r"am[ao]m?\b|elogi|recomend|aprov|confi|nao (?:reclam|se queix)|prefer|escolhem|"
        r"aprecia)\w*",
        r"\btodos os (?:outros|demais) (?:\w+ )?(?:gost|ador|elogi|am[ao]m?\b|aprov|consegu|"
        r"ficaram satisf)\w*|\bso recebemos elogios\b|\b(?:muitos|tantos|varios|inumeros) "
        r"elogios\b",
        r"\bsomos (?:\w+ ){0,2}?(?:lideres?|referencia|maior(?:es)?|melhor(?:es)?|numero um|"
        r"pioneir\w+|premiad\w+|reconhecid\w+|conhecid\w+|famos\w+|respeitad\w+|campe\w+|"
        r"certificad\w+)\b(?! interess| de que)",
        r"\b(?:nos )?orgulhamo-?(?:nos|s)?\b|(?<!nao )\btemos (?:muito |imenso |um enorme "
        r")?orgulho\b|\bmotivo de orgulho\b|\bcom (?:muito )?orgulho\b|\blider(?:es)? (?:de|do|no|"
        r"em) (?:mercado|setor|sector|segmento|ramo|area)\b",
        r"\banos (?:de|no|na|neste|nesta) (?:mercado|tradicao|excelencia|historia|ramo|setor|"
        r"sector|experiencia|estrada|area|sucesso)\b|\bnoss[oa]s? (?:excelen\w+|reputacao|"
        r"prestigio|bom nome|tradicao)\b|\bmais qualificad[oa]s? d[oa]\b",
        r"\bexcelencia (?:no|do|em|na|dos|das|e)\b|\b(?:nivel|padrao|padroes|selo) de "
        r"excelencia\b|\b(?:servico|atendimento|equipe|equipa|qualidade|produto)s? (?:de |e |"
        r"sempre |sao |muito )*(?:excelen\w+|exempla(?:r|res)|impecave\w+|irrepreensive\w+|"
        r"premiad\w+|primeira (?:linha|qualidade)|altissim\w+|incompara\w+|indiscutive\w+|"
        r"reconhecid\w+)\b",
        r"\b(?:campe(?:ao|oes|a|as) de vendas|mais vendid[oa]s?|melhor(?:es)? d[oa] (?:bairro|"
        r"cidade|regiao|pais|brasil|portugal|mercado|ramo|mundo|estado)|prezamos pel[oa]|primamos|"
        r"prima pel[oa])\b",
        r"\bavaliac(?:ao|oes) (?:\w+ )?(?:positivas|excelentes|otimas|de cinco)\b|\binvestimos "
        r"(?:muito|milhoes|constantemente)\b",
        rf"\b(?:mil|\d+|milhares de|centenas de|tantos|muitos) {_CLIENTS} (?:\w+ )?(?:encantad|"
        r"satisfeit|feli[zc]|content|fieis|que confiam)\w*|\b(?:media|nota|avaliacao|"
        r"classificacao|pontuacao) (?:media |geral |de (?:avaliacao|avaliacoes|satisfacao) "
        r")?(?:de |e )?(?:4|8|9)[.,]\d\b|\bmedia de (?:4|5|8|9|10)\b",
        r"\bfomos (?:\w+ )?(?:eleit|premiad|distinguid|considerad|votad|galardoad)[oa]s?\b|"
        r"\b(?:cidade|bairro|vila|aldeia|regiao|pais) (?:inteir[oa]|toda?) (?:\w+ )?(?:adora|ama|"
        rf"gosta|elogia|recomenda)\b|\bd[oa]s (?:noss[oa]s )?{_CLIENTS} (?:se )?(?:dizem|declaram|"
        r"mostram|avaliam)\b",
    ),
    "canned": (
        r"\bagradec(?:emos|o) (?:\w+mente |muito |imenso |desde ja |antecipadamente |por )?(?:o |"
        r"a |pel[oa] )?(?:seu |sua |vosso |vossa |teu |tua )?(?:conta(?:c)?to|feedback|comentario|"
        r"compreensao|paciencia|preferencia|confianca|participacao|avaliacao|atencao|retorno|"
        r"colaboracao|opiniao|manifestacao|reclamacao)\b(?! (?:sobre|a respeito|acerca|quanto|"
        r"relativ|de que|deste|desta))",
        r"\bobrigad[oa]s? (?:desde ja )?(?:pel[oa]|por) (?:o |a )?(?:seu |sua |vosso |vossa "
        r")?(?:conta(?:c)?to|feedback|compreensao|paciencia|preferencia|comentario|retorno|"
        r"avaliacao|opiniao|participacao|confianca|manifestacao|colaboracao)\b(?! (?:sobre|a "
        r"respeito|acerca|quanto|relativ))",
        r"\bobrigad[oa]s? por (?:entrar em conta(?:c)?to|nos conta(?:c)?tar|conta(?:c)?tar|"
        r"(?:com)?partilhar (?:\w+ ){0,2}?(?:experiencia|opiniao)|escolher|confiar)\b",
        r"\b(?:opiniao|satisfacao|experiencia|avaliacao|mensagem|manifestacao|contribuicao|"
        r"feedback|participacao|reclamacao|confianca|preferencia) (?:e|sao) (?:\w+ "
        r"){0,2}?(?:importante|valios|fundamental|essencial|prioridade|precios|bem[- ]vind|"
        r"indispensavel)\w*|\bmuito importante para nos\b|\b(?:nossa|maior) prioridade\b|\bsua "
        r"satisfacao\b",
        r"\b(?:a|ao) (?:sua |seu |vossa |inteira |sua inteira |total |sua total |vosso "
        r")(?:disposicao|dispor)\b|\b(?:estamos|estou|fico|ficamos|permanecemos|continuamos|"
        r"seguimos|sempre|nos colocamos|colocamo-nos) (?:\w+ ){0,2}?a disposicao\b|\bao dispor\b",
        r"\bnao hesite(?:m)?\b|\b(?:fique|sinta-se|esteja|se sinta) (?:\w+ )?a vontade\b|"
        r"\b(?:qualquer|quaisquer|alguma) (?:outra )?(?:duvidas?|esclarecimentos?|questoes|"
        r"questao)\b(?=[,. ](?! sobre))|\b(?:maiores|mais|eventuais) esclarecimentos\b|\bduvidas "
        r"adicionais\b",
        r"\b(?:tomamos|foi tomada|tomei) (?:a |a devida |boa |devida |nota |boa )?nota\b|"
        r"\bregistr?amos (?:a )?(?:sua |seu )?(?:\w+ )?(?:reclamacao|solicitacao|manifestacao|"
        r"insatisfacao|opiniao|critica|queixa)\b|\b(?:solicitacao|manifestacao|demanda|reclamacao|"
        r"ocorrencia) (?:foi|esta|sera) (?:\w+ )?(?:registr?ad|encaminhad|sendo|recebid|em "
        r"analise|analisad|a ser)\w*",
        r"\bestamos (?:process|trat)(?:ando|ando d)\w* (?:a |o )?(?:sua |seu )?(?:pedido|"
        r"solicitacao|demanda|requisicao|reclamacao)\b|\bestamos a (?:processar|tratar) (?:d?[ao] "
        r")?(?:sua |seu )?(?:pedido|solicitacao|reclamacao)\b",
        r"\b(?:trabalhamos|trabalhando|a trabalhar|nos esforcamos|esforcamo-nos|lutamos|"
        r"empenhamo-nos) (?:\w+mente |sempre |todos os dias |cada dia |arduamente )*(?:para|por) "
        r"(?:lhe |sempre )?(?:melhorar|oferecer|garantir|proporcionar|prestar|atender|servir|um "
        r"melhor|o melhor)\b|\b(?:buscamos|procuramos) (?:sempre |constantemente )*(?:melhorar|"
        r"oferecer|a excelencia|a melhoria|prestar|proporcionar|o melhor)\b|\bmelhoria continua\b|"
        r"\bmelhorar (?:\w+ )?(?:continuamente|constantemente|cada vez mais|sempre|nossos "
        r"servicos|os nossos servicos)\b",
        r"\besperamos (?:\w+ )?(?:ve-l[oa]|recebe-l[oa]|te-l[oa]|atende-l[oa]|voltar a (?:ve|rece|"
        r"te)\S*|contar com|reve-l[oa])|\b(?:ve-l[oa]|recebe-l[oa]|reve-l[oa]) (?:em breve|"
        r"novamente|de novo|outra vez|por ca)\b|\baguardamos (?:a )?sua (?:visita|proxima|"
        r"volta)\b|\bvolte sempre\b",
        r"\b(?:prezad[oa]|car[oa]|estimad[oa]|caro\(a\)|prezado\(a\)) (?:cliente|consumidor|"
        r"utente|usuari[oa])\b|\b(?:pode )?(?:sempre )?con(?:tar|te|ta) (?:sempre "
        r")?con(?:n)?osco\b|\btenha (?:um|uma) (?:otim[oa]|excelente|bo[am]|maravilhos[oa])\b|"
        r"\bdesejamos(?:-lhe)? um\b",
        r"\b(?:queira aceitar|aceite(?:,? por favor,?)? as nossas|aceite nossas|apresentamos as "
        r"nossas) (?:mais )?(?:sinceras )?(?:\w+ )?desculpas\b|\blevamos (?:\w+ )?(?:muito )?a "
        r"serio (?:\w+ )?(?:todas|todos|cada)\b|\bservir (?:cada vez )?melhor\b|\bmelhor "
        r"atende-l[oa]\b",
        r"\bacus(?:amos|o) (?:a |o )?(?:recep?cao|recebimento)\b|\bnao deixaremos de\b|\batencao "
        r"que (?:\w+ )?merece\b|\b(?:setor(?:es)?|sector|departamentos?|areas?|servicos?|orgaos?) "
        r"competentes?\b|\b(?:encaminh|envi|transmiti|repass|direcion)\w+ (?:\w+ )?(?:ao|a|para o|"
        r"para a|aos|as) (?:setor(?:es)?|sector|departamento|area|equipe|equipa|servico)s? "
        r"responsave(?:l|is)\b|\bagradec(?:emos|o) (?:por|que) (?:\w+ )?(?:dedicad|compartilh|"
        r"partilh|entrar|entrado|nos conta(?:c)?t|conta(?:c)?tar|escolh)\w*|\b(?:informac(?:ao|"
        r"oes)|esclarecimentos?) (?:adiciona(?:l|is)|complementar(?:es)?)\b",
    ),
    "command": (
        rf"{_YOU} (?:so |e que )?(?:tem|tera|teria) (?:mesmo |sempre |obrigatoriamente |so "
        r")?(?:de|que) (?!razao|direito|volta|tudo|certeza|novo|graca)\w+",
        rf"(?<!quando )(?<!se )(?<!que )(?:{_YOU} |{_START})(?:\w+mente |so )?(?:deve|devera|"
        rf"precisa|precisara|necessita)(?: \w+mente| sempre| primeiro| apenas)? (?:de )?{_ACTS}\b",
        rf"{_START}(?:tem|tera) (?:mesmo |sempre |obrigatoriamente )?(?:de|que) (?:{_ACTS}\b|"
        r"(?!ser|haver|existir|estar|durar|funcionar|chegar|parar|mudar|acabar|"
        r"melhorar)\w{2,}(?:ar|er|ir)(?:-se)?\b)",
        rf"\be (?:preciso|necessario|obrigatorio|imprescindivel|fundamental) que (?:{_YOU[2:]}|"
        r"envie|ligue|entre|faca|apresente|aguarde|compareca|preencha|va|leia|verifique|"
        r"respeite)\b",
        rf"(?:{_START}|\bfavor,? )(?:leia|releia|aprenda|olhe (?:bem|melhor|com)|preste (?:mais "
        r")?atencao|informe-se|aguarde|espere\b|(?:acesse|aceda a?|consulte) (?:o |ao |nosso "
        r")+(?:site|portal|faq|manual|regulamento|edital|contrato)|entenda que|perceba que|"
        r"compreenda que|lembre-se|tenha em (?:mente|conta|atencao)|certifique-se|dirija-se|veja "
        r"(?:bem|melhor|com atencao)|respeite|pense (?:bem|melhor|antes)|(?:verifique|confira|"
        r"reveja) (?:bem|melhor|com atencao|primeiro|antes))\b",
        r"\b(?:ligue|telefone|contacte|contate|procure|recorra|entre em conta(?:c)?to com|reclame|"
        rf"escreva|dirija-se) (?:\w+ )?(?:para |a |com |pelo |diretamente )?{_DESK}",
        r"\b(?:basta|e so) (?:ler|olhar|esperar|prestar|saber ler|respeitar)\b|\b(?:so tem de|so "
        r"tem que|limite-se a|trate de|e favor|faca o favor de|queira|favor|faca-me o favor de) "
        r"(?:voce |de )?(?:ler|ligar|aguardar|olhar|esperar|prestar|consultar|verificar|respeitar|"
        r"dirigir|procurar|entrar|enviar|contatar|contactar|acessar|comparecer|saber ler|"
        r"seguir)\b(?! (?:para |a )?(?:nos|a gente)|-nos)",
        r"\bnao (?:insista|reclame|volte a (?:escrever|ligar|comentar|reclamar)|escreva (?:mais|"
        r"isso|aqui)|repita|ligue mais|incomode)\b|\bfaca (?:o que|como) (?:mandamos|dissemos|"
        r"pedimos|lhe)\b",
        r"\be (?:preciso|necessario) (?:falar|ligar|tratar|ver|resolver|reclamar) (?:isso |isto "
        r")?(?:com|para|junto|n[oa])\b|\b(?:redes sociais|esta pagina|este espaco|este canal|"
        r"aqui) nao (?:e|sao) (?:(?:o|os|um) )?(?:lugar|sitio|local|canal|canais|espaco|"
        r"feit[oa]s?|servem?|para)\b|\bnao (?:e|sao) (?:o|um) (?:canal|lugar|local|espaco|sitio) "
        r"(?:para|de|certo|adequado|proprio)\b|\b(?:so|apenas) volte (?:aqui|ca|a)\b|\bnao "
        r"(?:escrever|reclamar|comentar|publicar) (?:isso |isto )?(?:aqui|nas redes)\b|\b(?:mande|"
        r"envie|escreva|faca|apresente) (?:um |uma )?(?:carta|requerimento|oficio|exposicao|"
        r"pedido formal|reclamacao (?:por escrito|formal))\b",
    ),
    "health": (
        r"\b(?:seus?|suas?|vossos?|vossas?|teus?|tuas?) (?:(?:recente|propri[oa]|grave|"
        rf"cronic[oa]) )?(?:{_ILL}|tratamento(?! pel| por| na loja| no balcao)|medicamentos?|"
        r"remedios?|sintomas?|analises(?: clinicas| de sangue)?|receitas? medicas?|medic[oa]|"
        r"psiquiatra|psicolog[oa]|oncologista|ginecologista|urologista|infertilidade|lesao|lesoes|"
        r"fratura|vacinas?|dependencia quimica|consultas? de (?:psiq|oncol|ginec|psicol|urol|"
        r"infec|neuro|cardio|dermato|saude)\w*)\b",
        rf"\b(?:{_ILL}|tratamento medico|consulta de (?:psiquiatria|oncologia|ginecologia|"
        r"urologia)) d[oa]s? (?:seus?|suas?|vosso|vossa) (?:filh|mae|pai|marid|espos|mulher|avo|"
        r"irma|net|familiar|bebe)\w*",
        rf"{_YOU} (?:esta|estava|e|era|ficou|esteve|estiver|ser|estar) (?:\w+mente |muito "
        r")?(?:gravid|doente|gestante|internad|hospitalizad|diabetic|asmatic|deprimid|soropositiv|"
        r"seropositiv|epiletic|epileptic|hipertens|autista|acamad|bipolar|em (?:quimio|tratamento|"
        r"depressao|coma|hemodialise)|de (?:baixa|atestado|licenca medica)|com (?:cancer|cancro|"
        r"covid|depressao|dengue|pneumonia|diabetes))\w*",
        r"\b(?:estar|estando|encontrar-se|sendo|ser|que esteja|que esta|que e) (?:gravida|"
        r"gestante|hospitalizad[oa]|diabetic[oa]|soropositiv[oa]|seropositiv[oa]|asmatic[oa]|"
        r"epiletic[oa]|hipertens[oa]|deprimid[oa]|com (?:cancer|cancro|depressao))\b",
        r"\b(?:voce|senhora?|que) (?:sofre|padece|sofria) de\b(?! (?:falta|atras|problemas?|um))|"
        r"\bdiagnosticad[oa]s? com\b|\btestou positivo\b|\bem tratamento (?:oncologico|"
        r"psiquiatrico|psicologico)\b",
        r"\b(?:seu|sua|vosso|vossa) (?:filh[oa]|mae|pai|marido|esposa|mulher|avo|irma|irmao|bebe|"
        rf"neto|neta) (?:\w+ ){{0,4}}?{_ILL}\b",
        r"\b(?:mes|meses|semanas?) de (?:gravidez|gestacao)\b|\bgravida de \w+ (?:mes|meses|"
        r"semanas)\b",
    ),
    "gendered": (
        r"\b(?:voce|(?:lament|entend|compreend|perceb|imagin|sab|sent)\w+(?: muito)? que|pena que|"
        r"natural que|normal que) (?:voce )?(?:ja )?(?:esta|esteja|estava|ficou|fique|tenha "
        r"ficado|se sentiu|se sinta|tenha se sentido|se tenha sentido|saiu|tenha saido) "
        rf"(?:\w+mente |muito |tao |bastante |bem )?{_FEELS}[oa]\b(?!\(|/)",
    ),
}  # fmt: skip

FAMILIAR = (
    r"(?i:\b(?:tu|te|teus?|tuas?|contigo)\b)|\bti\b|(?i:\b(?:tens|estás|podes|queres|deves|sabes|"
    r"vais|fazes|precisas|dizes|ficaste|tiveste|fizeste|disseste|foste|pediste|compraste|"
    r"escreveste|recebeste|ligaste|enviaste|mandaste|contaste|esperaste|falaste|estiveste|vieste|"
    r"reservaste|tenhas|estejas|possas|fiques|quiseres|puderes|tiveres|precisares|cala-te|"
    r"acalma-te)\b)|(?:^|(?<=[.!?:;,]\s))(?i:(?:diz|manda|envia|escreve|conta|fala|vê|espera|"
    r"passa|chama|explica|deixa|indica|partilha|liga)-(?:nos|me)|fala connosco|vem ter connosco|"
    r"vê lá|desculpa lá)\b"
)
FORMAL = (
    r"(?i:\b(?:o|a|ao|à|do|da|no|na|pelo|pela|os|as|aos|às|dos|das) senhor(?:a|es|as)?\b|\bvossa "
    r"excelência\b|\bv\. ?ex\.?ª)"
)
GREETS = (
    r"Ol[áa]|Oi|Oie|Ei|Viva|Alô|Bom dia|Boa tarde|Boa noite|Car[oa]s?|Prezad[oa]s?|Estimad[oa]s?|"
    r"Querid[oa]s?|Exm[oa]\.?"
)
TITLES = (
    "senhor senhora senhores sr sra srs dr dra doutor doutora dom dona professor professora o a "
    "os as todos todas voce voces gente pessoal cliente clientes equipe equipa caro cara prezado "
    "prezada estimado estimada querido querida vizinho vizinha vizinhos amigo amiga amigos "
    "novamente mae pai"
)
ACKNOWLEDGES = (
    r"\bdesculp\w*|\bperdao\b|\blament\w*|\bsentimos\b|\bsinto muito\b|\bentend(?:emos|o|er|"
    r"ivel)\b|\bcompreen\w*|\bperceb(?:emos|o|e-se)\b|\bsabemos\b|\bimaginamos\b|\breconhecemos\b|"
    r"\b(?:tem|com|cheia de|cheio de|toda a|toda) razao\b|\b(?:e|sao|esta) (?:muito |mesmo |bem |"
    r"inteiramente |totalmente )?(?:just[oa]s?|valid[oa]s?|legitim[oa]s?|procedentes?)\b|\bfaz "
    r"(?:todo |todo o )?sentido\b|\bobrigad[oa]s?\b|\bagradec\w*|\bacredit(?:amos|o) (?:em|no|na|"
    r"que|e)\b|\bnos acreditamos\b|\b(?:ouvimos|lemos|recebemos|escutamos|vimos|anotamos)\b|"
    r"\bconcord(?:amos|o)\b|\bnunca (?:e|deve|devia|deveria|pode|podia|poderia)\b|\ba serio\b|"
    r"\b(?:e|foi|esta) (?:muito |mesmo |bastante |realmente |tao |demasiado |bem |de fato |de "
    r"facto )?(?:grave|seri[oa]|inaceitavel|inadmissivel|chat[oa]|frustrante|dur[oa]|pesad[oa]|"
    r"dificil|triste|cansativ[oa]|decepcionante|desagradavel|preocupante|perigos[oa]|demasiad[oa]|"
    r"desgastante|longo|longa|incomod[oa]|irritante|revoltante|demais)\b|\b(?:tempo|espera) "
    r"demais\b|\bnao (?:e|esta|foi|era) (?:certo|normal|aceitavel|admissivel|justo|correto|certa|"
    r"correta|isso que|o que)\b|\bnao (?:deveria|devia|deviamos|deveriamos|podia|podiamos|"
    r"soubemos|pode) \w+|\b(?:estava|esta|foi|e|eram|estavam) errad[oa]s?\b|\bprecisa (?:mudar|"
    r"melhorar)\b|\b(?:devia|deveria|deviam|deveriam) (?:ser|ter|estar|haver|vir|chegar|"
    r"funcionar)\b|\bfalh(?:ou|amos|aram)\b|\bnao toleramos\b|\bdevemos(?:-lhe)? (?:uma "
    r"explicacao|explicacoes)\b|\bnao esta (?:so|sozinh[oa])\b|\bnao e (?:o|a) unic[oa]\b|"
    r"\bninguem (?:quer|gosta|merece|deveria|devia)\b|\bentristec\w+|\be (?:muito|demais|"
    r"demasiado|demasiada|pouco|muita coisa)\b(?=[.,;!:]|$)|\bnao tem (?:nada de|graca|cabimento|"
    r"desculpa|explicacao)\b|\bque (?:tristeza|pena|decepcao|desilusao|susto|chato|situacao|"
    r"aborrecimento|frustracao)\b|\b(?:nos )?(?:choca|preocupa|doi|entristece)\b|\bfic(?:amos|o) "
    r"(?:muito |bem )?(?:triste|preocupad|abalad|chatead|sensibilizad)\w*|\b(?:sua|seu|essa|esse|"
    r"a|o) (?:decepcao|desilusao|irritacao|revolta|indignacao|preocupacao|frustracao|chateacao|"
    r"raiva|susto|magoa|cansaco|desconforto|espera|cobranca|critica|pergunta|pedido|mensagem|"
    r"observacao|queixa|inquietacao|descontentamento|insatisfacao|desagrado|angustia)\b"
)
_NOT_STEPS = (
    r"lament|sent|entend|compreend|perceb|sab|agradec|reconhec|fic|imagin|esper|s|t|f|quer|dev|"
    r"pod|prox|ult|ot|max|min|supr|extr|legit|rec|prezad|l|ouv|est|soub|falh|err|demor|atras|"
    r"concord"
)
NEXT_STEP = (
    r"\b(?:escreva|mande|envie|chame|diga|conte|fale|ligue|passe|procure|preencha|guarde|sugira|"
    r"traga|indique|informe|confirme|contacte|contate|entre em|deixe|avise|mostre|responda|acesse|"
    r"venha|pergunte|partilhe|compartilhe|explique|descreva|utilize|use|visite|consulte|verifique|"
    r"telefone)\b|\b(?:pode|poderia|consegue|podemos|quer|gostaria|gostariamos|queremos|gostava|"
    r"gostavamos) (?:de )?(?:-?nos |me |lhe |o |a )?\w+[ei]r\b|\bpode (?:nos|me)\b|\b(?:qual|"
    r"quais|em que|que dia|a que horas|onde) \w+|\bprivad[oa]\b|\bdirect\b|\b(?:dm|mp)\b|\baqui "
    r"(?:esta|estao|vai|fica)\b|\beis\b|\bsegue\b|\b(?:vamos|vou|iremos|estamos|estou|esta|estao|"
    r"vai|vao|ja|agora|hoje|continuamos|seguimos) (?:a |ja |a ser |sendo |mesmo )?(?:\w+(?:ando|"
    rf"endo|indo)|\w{{2,}}[aei]r)\b|\b(?!(?:{_NOT_STEPS})[aei]mos\b)\w{{2,}}(?:amos|emos|imos)\b|"
    r"\b(?:equipe|equipa|gerente|responsavel|colegas?|tecnic[oa]s?|diretora?|coordenadora?|"
    r"supervisao|chefe|atendente|especialista|analista|direcao|gestora?|coordenacao|manutencao|"
    r"engenheir[oa]) (?:\w+ ){0,3}?(?:vai|esta|quer|gostaria|gostava|pode|cuida|responde|entra|"
    r"procura|confere|analisa|retoma|recomeca|liga|acompanha|trata|revisa|reve|verifica|espera|"
    r"aguarda)\b"
)
PRIVATE = (
    r"\bprivad[oa]s?\b|\bmensage(?:m|ns) (?:diret|direct)\w*|\bdirect\b|\binbox\b|\b(?:dm|dms|mp|"
    r"md|pv)\b|\b(?:por|pelo|pela|no|num|ao|via) (?:nosso )?(?:e-?mail|correio eletronico|"
    r"telefone|telemovel|whatsapp|mensagem|messenger|chat|formulario|aplicativo|telegram)\b|"
    r"\bformulario\b|\bem particular\b|\breservadamente\b|\bem privado\b|\bcaixa de (?:mensagens|"
    r"entrada)\b"
)
ASKS_DATA = (
    r"(?:(?:(?<![\s\S])|(?<=[.,;:!?]\s)|(?<=\be )|(?<=\bme )|(?<=\bnos )|(?<=favor ))(?:manda|diz|"
    r"deixa|passa|indica|confirma|escreve|partilha|compartilha)(?:-nos|-me)?|"
    r"\b(?:inform[ea]|informar|envie|enviar|mande|mandar|diga|dizer|deixe|deixar|passe|"
    r"(?<!vou )(?<!vamos )passar|indique|indicar|forneca|fornecer|confirme|"
    r"confirmar|escreva|escrever|partilhe|partilhar|compartilhe|compartilhar|publique|"
    r"poste|coloque|comente|responda|precis(?:o|amos)|necessit(?:o|amos)|aguard(?:o|amos)|qual|"
    r"quais|dar|de-nos))\b[^.!?\n]{0,50}?\b(?P<at>(?:(?<!para )(?<!no )(?<!na )(?<!ao )(?<!do "
    r")(?<!da )(?<!pelo )(?<!para o )(?<!para a )(?<!se )(?<!se o )(?<!se a )(?<!com o )(?:o |a |"
    r"os )?(?:seu|sua|seus|suas|vosso|vossa|teu|tua) (?:numero|n[.º°]*|cpf|nif|cnpj|rg|nib|iban|"
    r"bi|cep|pix|telefone|telemovel|celular|whatsapp|morada|endereco|e-?mail|email|correio "
    r"eletronico|nome|data de nascimento|dados|conta(?:c)?tos?|referencia|codigo|senha|"
    r"palavra-?passe|chave pix|matricula|protocolo|passaporte|utente|usuario|login|codigo postal|"
    r"documento|pedido numero)\b|(?:o |a |um |uma )?(?:cpf|nif|cnpj|rg|iban|nib|cep|"
    r"palavra-?passe|senha|telemovel|celular|telefone|morada|data de nascimento|nome completo|"
    r"chave pix|codigo postal|endereco (?:completo|de entrega)|numero d[eoa]s? (?:seu |sua "
    r")?(?:pedido|encomenda|conta|cartao|contrato|processo|cliente|utente|protocolo|contribuinte|"
    r"apolice|telefone|telemovel|celular|reserva|bilhete|rastreio|rastreamento|compra|fatura|"
    r"matricula|documento|passaporte)|codigo d[eoa] (?:rastreio|rastreamento|pedido|encomenda|"
    r"reserva|cliente)|dados (?:pessoais|bancarios|d[oa] (?:cartao|conta|titular|pedido))|"
    r"(?:numero|referencia|codigo) de (?:cliente|contrato|utente|encomenda|reserva|processo|socio|"
    r"aluno)|referencia d[oa] (?:pedido|encomenda|fatura|contrato|reserva))\b))"
)
ANSWERS = (
    r"\b(?:sua|essa|esta|a) (?:pergunta|duvida|questao)\b|\brespond\w+|\bresposta\b|\beis\b|"
    r"\baqui (?:esta|estao|vai|fica)\b|\bsegue\b"
)
