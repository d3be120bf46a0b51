"""What the phrase rules look for in a Spanish reply: regular expressions on folded text.

Folded: lower case, no accents, straight quotes. A group named `at` narrows the span. Each entry
is held to a bad and a good example in docs/check-rules/es.md.
"""

from __future__ import annotations

# Spanish drops its subjects: a verb that opens a clause, or follows «usted», is the person's.
_YOU = r"\b(?:(?<![\s\S])|(?<=[.,;:!?]\s)|(?<=[¡¿])|(?<=\busted )|(?<=\bsolo ))"
_ORDERS = r"\b(?:(?<![\s\S])|(?<=[.,;:!?]\s)|(?<=[¡¿])|(?<=\by )|(?<=\bsolo )|(?<=\bfavor ))"
_OPENS = r"\b(?:(?<![\s\S])|(?<=[.!?]\s)|(?<=[¡¿])|(?<=\n))"  # a sentence begins

_CARE = (
    r"(?:leido|revisado|comprobado|verificado|mirado|consultado|preguntado|pensado|reservado|"
    r"elegido|avisado|llamado|medido|seguido|guardado|prestado|informado|fijado|calculado)"
)
_CARED = (
    r"(?:le(?:er|yendo)|mirar|revisar|llamar|avisar|preguntar|comprobar|consultar|seguir|pensar)"
)
_WRITING = r"(?:comentario|resena|opinion|mensaje|publicacion|cuenta|perfil|valoracion)(?:e?s)?"
_DAY = (
    r"(?:(?<!la )(?<!esta )manana|esta (?:tarde|noche)|el (?:lunes|martes|miercoles|jueves|viernes|"
    r"sabado|domingo))"
)

PHRASES: dict[str, tuple[str, ...]] = {
    "blame": (
        _YOU + r"(?:deberia|tendria que|tenia que|debio|debia|podria|podia|pudo) (?:usted )?"
        rf"haber(?:lo|la|se|nos)? (?:\w+ )?{_CARE}\b",
        r"\b(?:deberias|tendrias que|tenias que|debiste|podrias|podias|usted deberia) "
        rf"haber(?:lo|la|te|se|nos)? (?:\w+ )?{_CARE}\b",
        rf"\b(?:bastaba|bastaria|habria bastado|hubiera bastado|basta) con (?:\w+ )?{_CARED}",
        rf"\bsi (?:usted |nos )?(?:se |te )?(?:hubiera|hubiese)s? (?:\w+ )?{_CARE}\b",
        r"\bpor (?:su|tu) (?:propi[oa] )?(?:culpa|descuido|error|negligencia|despiste)\b",
        r"\bculpa (?:es|fue|ha sido) (?:solo |toda |unicamente )?(?:suya|tuya|de usted)\b",
        r"\b(?:es|fue|ha sido) (?:su|tu) (?:culpa|error|fallo|descuido|responsabilidad)\b",
        r"\b(?:usted (?:se equivoco|se ha equivocado|olvido|no (?:leyo|entendio|siguio|reviso|"
        r"aviso|presto)|eligio mal)|te equivocaste|se equivoco usted|no leiste|no seguiste)\b",
        r"\bno (?:se )?(?:leyo|reviso|comprobo|siguio|ha (?:leido|revisado|seguido)|miro) "
        r"(?:usted |bien )*(?:las?|los?|el|nuestr[ao]s?) (?:instrucciones|condiciones|manual|"
        r"etiquetas?|letra|descripcion|indicaciones|horarios?|medidas|tallas?|correo|cartel|"
        r"anuncio)\b",
        r"\b(?:mal uso|uso (?:indebido|incorrecto|inadecuado)|error (?:suyo|tuyo|del? usuario|"
        r"(?:de|por) (?:su|tu) parte)|descuido suyo|mala manipulacion)\b",
        r"\b(?:problema|error|fallo|retraso|averia) (?:\w+ )?(?:viene|venia|es|esta|estaba|era) "
        r"(?:de |en )?(?:usted|(?:su|tu) (?:lado|parte|telefono|movil|router|instalacion|"
        r"equipo))\b",
        r"\b(?:usted no estaba|no estaba usted|no estabas|no habia nadie en (?:su|tu))\b",
        _YOU + r"(?:puso|escribio|introdujo|indico|relleno|lleno|anoto|leyo|entendio) (?:usted "
        r")?mal\b",
        r"\bla (?:mayoria|gente) (?:de \w+(?: \w+)? )?(?:si )?(?:lee|sabe|entiende|comprueba)\b",
        r"\b(?:es|son) (?:ya )?cosa (?:suya|tuya|de usted)\b|\bsu propia (?:decision|eleccion|"
        r"culpa)\b|\bnadie (?:le|te) obligo\b|\bfue usted (?:quien|mism[oa]|el que|la que)\b",
        r"\busted mism[oa] (?!nos\b|lo (?:dice|cuenta)\b)\w+|\busted (?:rompio|llego tarde|eligio "
        r"\w+ \w+ (?:\w+ )?sin)\b|\bllego usted (?:tarde|con retraso)\b",
        r"\b(?:eso|esto) (?:le|te) (?:pasa|ha pasado|paso|ocurre) por (?:no )?\w+[aei]r(?:lo|la|"
        r"se)?\b",
        r"\b(?:para|en) (?:otra|la proxima)(?: vez| ocasion)?,? (?:lea|mire|revise|compruebe|"
        r"avise|llame|elija|reserve|llegue|pregunte|preste|pida|fijese|lee|mira|revisa|avisa)\b",
        _YOU + r"(?:se le|se te) (?:olvido|paso|habra olvidado|ha olvidado|escapo)\b(?! a "
        r"(?:nuestr|un))",
        r"\b(?:lo|la) (?:causo|provoco|rompio|dano|estropeo) usted\b|\b(?:usted )?(?:lo|la) ha "
        r"(?:usado|utilizado|lavado|montado|instalado|conectado|configurado) mal\b",
        _OPENS + r"(?:usted )?no (?:nos )?(?:aviso|pregunto|llamo|consulto|espero|se fijo|se "
        r"presento|se molesto en|tuvo (?:usted )?(?:en cuenta|cuidado))\b",
        r"\bsi (?:usted )?(?:hubiera|hubiese)s? (?:\w+ )?(?:llegado (?:a|antes)|venido|tenido|"
        r"puesto|hecho|pedido|estado)\b",
    ),
    "denial": (
        r"\b(?:nunca|jamas) (?:hemos (?:tenido|recibido)|tuvimos|recibimos|habiamos tenido|nos ha "
        r"pasado) (?:\w+ ){0,2}?(?:problemas?|quejas?|reclamos?|reclamacion(?:es)?|eso|"
        r"incidencias?)\b",
        r"\b(?:nadie|ningun (?:otro )?cliente) (?:mas )?(?:se (?:ha|habia) quejado|se quejo|nos "
        r"ha)\b",
        r"\b(?:eso|esto|lo que (?:usted )?(?:dice|cuenta|afirma|dices|cuentas)) (?:es (?:\w+mente "
        r")?(?:falso|mentira|imposible|inventado)|no (?:es (?:cierto|verdad|posible)|ocurrio|paso|"
        r"sucedio|tiene (?:sentido|fundamento)|puede ser))\b",
        r"\bes (?:totalmente |completamente |una? )?(?:falso|mentira|calumnia|falsedad)\b",
        r"\b(?:usted )?(?:miente|mientes|exagera|exageras|se lo inventa|te lo inventas|se lo ha "
        r"inventado|esta (?:mintiendo|exagerando|inventando))\b",
        r"\b(?:falsas? (?:resena|opinion|acusacion)|(?:resena|opinion|comentario|"
        r"acusacion)(?:e?s)? (?:falsa|inventada|mentirosa|malintencionada)|(?:resena|opinion|"
        r"comentario) falso)\w*\b",
        r"\bno (?:nos )?consta (?:ningun|nada|que usted)\w*|\bno (?:hay|existe|tenemos) "
        r"(?:constancia|registro|rastro) (?:alguno|de (?:su|tu|que))\b",
        r"\b(?:no (?:es|fue|ha sido) (?:nuestra (?:culpa|responsabilidad)|(?:culpa|problema) "
        r"nuestr[oa]|nuestro (?:problema|error))|no somos (?:los )?(?:responsables|culpables)|no "
        r"tenemos (?:la|ninguna) culpa)\b",
        r"\b(?:nosotros )?no hemos (?:cometido|hecho) (?:nada malo|ningun (?:error|fallo))\b",
        r"\b(?:se lo (?:ha|habra|habria) (?:imaginado|sonado)|imaginaciones suyas|en su "
        r"imaginacion)\b",
        r"\b(?:habra|debe de haber|debe haber|seguramente ha) (?:confundido|sonado|entendido mal|"
        r"oido mal|visto mal|contado mal)|\bse (?:habra|esta) (?:confundi|equivoca)(?:do|"
        r"ndo)\b(?! de)",
        r"\bes imposible que (?:usted|le|haya|eso|su)\b|\bno puede ser (?:verdad|cierto|que "
        r"usted)\b",
        r"\bnuestr[oa]s? (?:\w+ )?(?:sistemas?|maquinas?|equipos?|personal|cocin\w+|conductores) "
        r"(?:no|nunca|jamas) (?:se equivoca|falla|comete|haria|grita)\w*",
        r"\b(?:su|tu) (?:version|relato|historia) (?:no|es fals|carece)\w*|\bdemuestran? lo "
        r"contrario\b",
    ),
    "blame-others": (
        r"\b(?:culpa|responsabilidad) (?:es |fue |exclusiva |unica )?(?:del?|de la|de los|de las) "
        r"(?:nuestr[oa] )?(?:transportista|mensajer\w+|repartidor\w*|correos|proveedor\w*|banco|"
        r"fabricante|empresa de|agencia|ayuntamiento|companer\w+|aerolinea|plataforma|subcontrata|"
        r"paqueteria|franquicia|almacen|distribuidor\w*|municipio|operador\w*|gobierno)\b",
        r"\b(?:transportista|mensajeria|repartidor|correos|proveedor|banco|fabricante|paqueteria|"
        r"subcontrata|plataforma|agencia) (?:es|son|fue) (?:\w+mente )?(?:quien|(?:el |la |los "
        r")?(?:unic[oa] )?(?:responsable|culpable))\b",
        r"\b(?:es|fue|son|fueron) (?:cosa )?(?:del?|el|la|los|nuestr[oa]) (?:transportista|"
        r"mensajeria|repartidor|correos|proveedor|banco|fabricante|ayuntamiento|paqueteria|"
        r"franquicia|plataforma|subcontrata|empresa de \w+|distribuidor) (?:el|la|los|quien|que)\b",
        r"\bno depende de nosotros\b|\bno (?:es|esta) (?:cosa|asunto|en manos) nuestr\w+|\bno "
        r"esta en nuestras? manos?\b|\bajen[oa]s? a (?:nosotros|nuestr\w+)\b",
        r"\bnosotros no (?:tenemos (?:nada que ver|la culpa|control)|somos (?:quien|los que)|"
        r"(?:hacemos|llevamos|controlamos|gestionamos|fabricamos|entregamos))",
        r"\b(?:reclame|reclamele|quejese|pidale cuentas|reclamar|quejarse) (?:\w+ )?(?:al?|ante) "
        r"(?:la |el |los )?(?:transportista|mensajeria|correos|proveedor|banco|fabricante|"
        r"paqueteria|agencia|ellos|ayuntamiento|plataforma)\b",
        r"\bpor culpa (?:del?|de la|de los|de las) (?!nuestr|error|fallo|una?\b)\w+",
        r"\bno es (?:de )?nuestra competencia\b|\bno nos (?:corresponde|compete)\b|\bla culpa no "
        r"es nuestra\b",
        r"\b(?:se debe|debido|imputable|atribuible|obedece) (?:\w+mente )?(?:a (?:la |los |las |"
        r"un |una )?|al )(?:\w+ )?(?:transportista|mensajeria|repartidor|correos|proveedor|banco|"
        r"fabricante|paqueteria|empresa de|agencia|ayuntamiento|plataforma|subcontrata|operador|"
        r"contrata)\w*",
        r"\b(?:eso|esto|de eso|de esto) (?:ya )?(?:lo |la |se )?(?:lleva|gestiona|hace|decide|"
        r"encarga|ocupa|depende) (?:de )?(?:un[ao]? |otr[oa] |el |la |los |del )*(?:empresa|"
        r"ayuntamiento|proveedor|transportista|banco|fabricante|contrata|subcontrata|departamento|"
        r"central|mensajeria|correos)\b",
        r"\b(?:pregunte|llame|reclame|reclamele|escriba|dirijase|hable|quejese|pidaselo|"
        r"preguntele) (?:usted )?(?:a|al|con|con el|con la|a la|en) (?:\w+ )?(?:transportista|"
        r"mensajeria|repartidor|correos|proveedor|banco|fabricante|paqueteria|ayuntamiento|"
        r"contrata|compania de|aerolinea|agencia)\b",
        r"\b(?:el|la|los|unic[oa]) (?:unic[oa] )?(?:responsable|culpable)s? (?:aqui |de (?:esto|"
        r"ello|todo) )?(?:es|son|fue|fueron) (?:el|la|los|las|nuestr\w+|correos)\b(?! (?:equipo|"
        r"empresa|nuestr))",
        r"\b(?:fue|es|era|ha sido) (?:\w+mente )?(?:el|la|un|nuestr[oa]) (?:\w+ "
        r")?(?:transportista|mensajer\w+|repartidor|proveedor|fabricante|subcontrata|banco|"
        r"contrata|franquicia)\w* (?:quien|el que|la que|que)\b|\b(?:lo|la) ha (?:provocado|"
        r"causado|hecho) (?:nuestro|el|la) (?:proveedor|transportista|fabricante|repartidor|"
        r"contrata|mensajeria|banco)\b",
        r"\bnosotros (?:solo|solamente|unicamente|simplemente) (?:somos|vendemos|hacemos|"
        r"alquilamos|distribuimos|gestionamos|intermediamos|servimos|cumplimos)\b|\bsomos (?:un |"
        r"meros |simples )?intermediari\w+\b",
    ),
    "already-said": (
        r"\bcomo (?:ya )?(?:le|les|te|se lo|te lo) (?:(?:hemos|he|habiamos|habia) (?:dicho|"
        r"explicado|indicado|comentado|informado|escrito|mencionado|repetido|respondido)|"
        r"(?:dijimos|dije|explicamos|explique|indicamos|comentamos|informamos|mencionamos|"
        r"avisamos))\b[, ]*",
        r"\bcomo ya (?:se )?(?:(?:ha|hemos|he) )?(?:(?:dicho|explicado|indicado|comentado|"
        r"informado|mencionado)|dijimos|explicamos|indicamos|mencionamos)\b[, ]*",
        r"\b(?:ya|mil veces) (?:se lo|te lo|le|te) (?:(?:hemos|he|habiamos) (?:dicho|explicado|"
        r"repetido|indicado|contestado|respondido|escrito)|dijimos|explicamos|indicamos|"
        r"contestamos|respondimos)\b",
        r"\b(?:le|les|te|se lo|te lo) (?:repito|repetimos|reitero|reiteramos|volvemos a (?:decir|"
        r"repetir|explicar))\b(?! (?:nuestr|mis|las disculpas))",
        _OPENS + r"(?:una vez mas|de nuevo|otra vez|repito|insisto|insistimos|repetimos)[,:] ",
        r"\bpor (?:segunda|tercera|cuarta|quinta|enesima|ultima) vez\b",
        r"\b(?:cuantas veces (?:hay que|tenemos|tengo|se lo|te lo)|no vamos a repetir|ya lo "
        r"sabe)\b",
        r"\b(?:la )?respuesta (?:es|sigue siendo|sera) la misma\b|\bya (?:hemos|habiamos) "
        r"(?:respondido|contestado|aclarado)(?: \w+){0,2} (?:eso|esto|esa|esta|su|tu)\b",
        r"\b(?:dos|tres|cuatro|varias|muchas|mil) veces que (?:se lo|te lo|le) \w+|\b(?:se lo|te "
        r"lo|le) (?:hemos|he) (?:ya )?(?:dicho|explicado|contestado|repetido|indicado|escrito|"
        r"respondido) (?:ya )?(?:dos|tres|cuatro|varias|muchas|mil|repetidas) veces\b",
    ),
    "scold": (
        r"\b(?:calmese|calmate|tranquilicese|tranquilizate|serenese|relajese|relajate|"
        r"controlese)\b",
        r"\b(?:mantenga|guarde|conserve|manten|no pierda) (?:la|su) (?:calma|compostura|educacion|"
        r"cortesia|las formas)\b|\b(?:mantenga|guarde|cuide|cuidar|modere|moderar|vigile|cuida) "
        r"(?:las|sus|tus|su|el|tu) (?:formas|modales|lenguaje|vocabulario|tono|palabras)\b",
        _YOU + r"(?:sea|se) (?:un poco |mas )*(?:paciente|educad[oa]|razonable|amable|"
        r"respetuos[oa]|correct[oa]|honest[oa]|sensat[oa])\b(?! con)",
        _YOU + r"(?:un poco|algo) (?:mas )?de (?:respeto|paciencia|calma|educacion)\b(?! para)",
        r"\b(?:tenga|ten|tengan|haga el favor de tener) (?:un poco (?:mas )?de |mas )(?:paciencia|"
        r"respeto|educacion|consideracion)\b",
        r"\b(?:baje|bajele|baja|cambie|modere) (?:de|el|al|un poco el) tono\b|\b(?:su|tu) tono "
        r"(?:no|es|esta|sobra|resulta)\b",
        r"\b(?:deje|dejen|deja|pare|para) de (?:gritar|quejarse|quejarte|mentir|insultar|"
        r"protestar|llorar|exagerar|lloriquear|escribir)\w*\b",
        r"\bno (?:hace falta|es necesario|hay (?:necesidad|por que)) (?:de )?(?:que )?(?:gritar|"
        r"grite|insult\w+|alterar\w*|enfadar\w*|ponerse|poners\w+|faltar|usar ese|ser tan)\b",
        r"\bno (?:se (?:enfade|altere|enoje|ponga (?:asi|nervios\w+|agresiv\w+)|sulfure)|te "
        r"(?:enfades|alteres|enojes|pongas asi)|grite|nos grite|sea (?:tan )?(?:impaciente|"
        r"maleducad\w+|grosero))\b",
        r"\b(?:gritar|insultar|enfadarse|alterarse|amenazar|quejarse|enojarse|faltar al respeto|"
        r"la agresividad|los insultos) no (?:sirve|sirven|resuelve|arregla|soluciona|ayuda|va|"
        r"lleva)\w*",
        r"\b(?:esas?|estas?|esa|no son) (?:no (?:es|son) )?(?:manera|forma|formas|maneras) de "
        r"(?:hablar|dirigirse|escribir|pedir|tratar)\w*\b(?! a (?:nadie|un)| con nadie)",
        r"\b(?:exigimos|le pedimos|pedimos|rogamos|le ruego|se ruega) (?:un minimo de |mas |un "
        r"poco (?:mas )?de )?(?:respeto|educacion|paciencia|cortesia|moderacion|compostura)\b|"
        r"\bun minimo de (?:respeto|educacion|cortesia)\b",
        r"\b(?:respire|respira) (?:hondo|profundo)\b|\bfalta(?:s)? de (?:educacion|respeto) "
        r"(?:suya|por (?:su|tu)|de (?:su|tu))",
        r"\bno (?:le|te|les) (?:consiento|consentimos|permito|permitimos|tolero|toleramos|"
        r"aguantamos)\b|\bno (?:vamos a )?(?:toleramos|tolerar|consentir|permitir|admitimos|"
        r"aceptamos) (?:\w+ )?(?:falt|insult|ese lenguaje|que nos)\w*",
        r"\b(?:asi|de esa manera|de ese modo) no se (?:habla|pide|escribe|consigue)\w*\b(?! a "
        r"(?:nadie|un)| con nadie)|\b(?:se piden?|pida|hable|hablar|escriba|escribir|dirija|"
        r"dirigiera|dirijase|diga|pedir)\b[^.!?\n]{0,30} con (?:mas )?(?:educacion|modales|"
        r"respeto)\b",
        _YOU + r"(?:con (?:esa|esta) (?:actitud|agresividad|forma de hablar)|(?:un poquito de|un "
        r"poco mas de|menos|mas) (?:paciencia|calma|respeto|educacion|humos|gritos))\b|\bcon tu "
        r"actitud\b",
        r"\b(?:deberia|deberias|tendria que|le tendria que|debia) (?:usted )?(?:dar(?:le|te) "
        r"verguenza|avergonzar(?:se|te)|calmar(?:se|te)|tranquilizar(?:se|te)|disculpar(?:se|te)|"
        r"pedir (?:perdon|disculpas)|cuidar (?:sus|su|tus)|medir (?:sus|tus)|moderar\w*)\b",
        r"\b(?:ponerse|ponerte|escribir|protestar) (?:asi|de ese modo|de esa (?:forma|manera)|en "
        r"mayusculas)(?: a \w+)? no\b|\bno (?:use|utilice|escriba en) mayusculas\b|\bmida sus "
        r"palabras\b",
    ),
    "non-apology": (
        r"\b(?:sentimos|siento|lamentamos|lamento|disculpas?|perdon|perdone|disculpe)(?: "
        r"\w+){0,2} si (?:usted|le|les|te|se|algo|alguien|nuestr\w+|hemos|ha|la|el)\b",
        r"\b(?:sentimos|siento|lamentamos|lamento)(?: \w+){0,2} que (?:usted )?(?:(?:se|te) "
        r"(?:haya|hayas|sienta|sientas|sintiera|lo (?:tome|tomes|haya tomado)|ofenda)|lo (?:vea|"
        r"veas|perciba|percibas|haya (?:percibido|vivido|interpretado|visto|entendido|tomado)|"
        r"viviera asi|interprete))\b",
        r"\b(?:sentimos|siento|lamentamos|lamento)(?: \w+){0,2} que (?:usted )?(?:tenga|haya "
        r"tenido|tengas|tuviera|se lleve|se haya llevado|le haya dado) (?:\w+ )?(?:sensacion|"
        r"impresion|percepcion|opinion|sentimiento)\b",
        r"\b(?:sentimos|siento|lamentamos|lamento)(?: \w+){0,2} que (?:piense|pienses|crea|creas|"
        r"opine|considere|consideres|interprete|haya (?:pensado|creido|malinterpretado|entendido "
        r"mal|malentendido|interpretado)|no (?:haya )?(?:entiend|entendi|sab)\w*)\b",
        r"\bsi (?:algo|esto|eso|nuestr\w+ \w+|nuestras palabras|hemos podido|alguien) (?:le |les |"
        r"te |se )?(?:ha |han |pudo |pudieron |haya )?(?:ofend|molest|incomod|disgust|hiri|herid|"
        r"sentado mal|sento mal|sentir mal)\w*",
        r"\bsi (?:se|te) (?:ha|has|sintio|sentiste|haya) (?:sentido )?(?:ofendid\w+|molest\w+|"
        r"incomod\w+|maltratad\w+|mal)\b|\bsi (?:usted )?se (?:sintio|ha sentido|siente)\b",
        r"\b(?:sentimos|siento|lamentamos|lamento)(?: \w+){0,2} que (?:\w+ ){1,4}?(?:no (?:le|te) "
        r"(?:haya gustado|guste|convenza)|no haya (?:sido )?de su (?:agrado|gusto)|no "
        r"(?:cumpliera|cumpla|haya cumplido|estuviera a la altura de|haya estado a la altura de) "
        r"(?:con )?sus expectativas)",
        r"\b(?:pudo|pudiera|puede|pueda|haya podido|ha podido) (?:haberle |haberte |haber "
        r")?(?:parecerle|parecerte|parecido|resultarle|sentirse|interpretarse|percibirse|"
        r"dar(?:le)? la impresion)\b",
    ),
    "sorry-but": (
        r"\b(?:sentimos|siento|lamentamos|lamento|comprendemos|comprendo|entendemos|entiendo|"
        r"perdon|disculpas?|disculpe|lo sentimos)\b[^.!?\n]{0,80}?[, ](?P<at>pero|sin embargo|no "
        r"obstante|aunque (?:usted|tambien|debe|debemos|hay))\b",
        _OPENS + r"(?P<at>pero|sin embargo|no obstante|ahora bien|aun asi|eso si|dicho esto|dicho "
        r"lo cual|por otro lado|en cambio)\b,?",
        r"\b(?:sabemos|somos conscientes|es (?:molesto|una pena|una lastima)|nos hacemos cargo|"
        r"tiene (?:usted )?razon|es verdad|es cierto)\b[^.!?\n]{0,60}?, (?P<at>pero|sin embargo|"
        r"no obstante)\b",
        r"\bcon todo (?:el|mi|nuestro) respeto\b|\bde todas (?:formas|maneras),",
    ),
    "minimise": (
        r"\b(?:pequen[oa]s?|minim[oa]s?|lev(?:e|es)|liger[oa]s?|simples?|mer[oa]s?) "
        r"(?:problem(?:a|ita|ill)s?|problemitas?|inconvenientes?|molestias?|retrasos?|demoras?|"
        r"incidentes?|incidencias?|contratiempos?|errores|error|fallos?|despistes?|detalles?|"
        r"malentendidos?|percances?)\b",
        r"\b(?:problemita|detallito|retrasito|errorcillo|problemilla|despiste|descuidito)s?\b",
        r"\b(?:posibles |las )?molestias (?:ocasionadas|causadas|que (?:esto|ello) pueda)\b|"
        r"\b(?:los )?inconvenientes (?:ocasionados|causados)\b",
        r"\b(?:contratiempos?|un (?:inconveniente|percance))\b",
        r"\bno (?:es|fue|ha sido|sera|era) (?:para tanto|tan (?:grave|malo|mala|terrible|"
        r"importante|dramatico)|nada (?:grave|del otro mundo)|el fin del mundo|(?:ningun|un) "
        r"drama|gran cosa|grave)\b",
        r"\bno pasa nada\b(?! (?:en|con|desde|grave a))|\bnadie (?:ha muerto|se ha muerto|murio|"
        r"se muere)\b|\btampoco (?:es|fue|ha sido) (?:para|tan|un|el)\b",
        r"\b(?:son cosas que (?:pasan|ocurren|suceden)|esas cosas pasan|cosas que pasan|eso (?:le "
        r")?pasa (?:a (?:todos|todo el mundo|cualquiera|veces)|en (?:todas partes|cualquier)|"
        r"siempre))\b",
        r"\bes (?:(?:de lo mas|lo mas|algo|completamente) )?(?:normal|habitual|frecuente|comun) "
        r"(?:en estas (?:fechas|epocas)|que (?:haya|se (?:retrase|estropee|rompa|averie)|tarde|"
        r"falle))\b",
        r"\b(?<!no )(?:solo|solamente|unicamente) (?:fue|fueron|es|son|era|han sido|ha sido) "
        r"(?:un|una|unos|unas|dos|tres|cinco|diez|cuestion)\b",
        r"\bsin (?:mayor )?(?:importancia|gravedad)\b|" + _YOU + r"tranquil[oa]s?[,.]|"
        r"\bno (?:se|te) preocupes?\b|\bno hay (?:por que|que) (?:preocupar|dramatizar|"
        r"exagerar)\w*",
        r"\b(?:hay|habia) (?:cosas|problemas) (?:mucho )?(?:peores|mas (?:graves|importantes))\b|"
        r"\bpodria (?:haber sido|ser) (?:mucho )?peor\b|\b(?:le|lo) esta dando demasiada "
        r"importancia\b",
        r"\bpor (?:una|esa|semejante) (?:tonteria|nimiedad|bobada|pequenez)\b|\bnada grave\b",
        r"\b(?:fallito|errorcito|detallito|ratito|momentito|retrasillo|sustito|golpecito|cosilla|"
        r"manchita|ruidito)s?\b|\b(?:cuestion|tema|problema|asunto|molestia|dano|fallo|error) "
        r"(?:muy )?(?:menor|insignificante|sin importancia|trivial|anecdotico|puntual)(?:es)?\b",
        r"\b(?:lo|la|le|nos|eso|esto) (?:\w+ )?(?:tiene|pasa|ocurre|sucede|puede pasar)(?:le)? a? "
        r"?(?:cualquiera|todo el mundo|todos|hasta en las mejores)\b|\b(?:un error|un fallo|un "
        r"despiste) lo tiene\b",
        r"\b(?:no se (?:va a |ha )?(?:hund\w+|acab\w+) el mundo|no exagere|no exagere(?:mos|s)|no "
        r"dramatice\w*|no hagamos un drama|no hay para tanto)\b",
        _YOU + r"(?:al fin y al cabo|a fin de cuentas|despues de todo|total),",
        r"\b(?:disculpe|disculpen|disculpa|perdone|perdon por|disculpas por|lamentamos|sentimos) "
        r"(?:las |los |cualquier |la |el |posibles )*(?:molestias?|inconvenientes?|"
        r"contratiempos?)\b",
        r"\b(?:apenas|solo|unicamente|solamente) (?:espero|tardo|tardamos|esperaste|llego|se "
        r"retraso|duro|falta|faltaba|faltaban|tuvo que) (?:\w+ )?(?:\d+|un|una|unos|unas|dos|tres|"
        r"cinco|diez|quince)\b|\bapenas (?:se (?:nota|ve|oye)|unos|un par)\b|\bsu(?:fre|frio)? un "
        r"(?:simple|mero)\b",
    ),
    "sarcasm": (
        r"\b(?:bravo|felicidades|enhorabuena|felicitaciones|(?<!a )menud[oa] (?:drama|tragedia|"
        r"problema)|vaya (?:drama|tragedia|novedad|sorpresa|por dios))\b",
        _OPENS + r"que (?:gracios[oa]|original|elegante|ingenios[oa]|tragedia|drama|catastrofe|"
        r"fino|list[oa]|(?:gran )?(?:talento|imaginacion|perspicacia|elegancia|clase|delicadeza|"
        r"humor))\b",
        r"\b(?:si,? si|claro que si|claro,? claro|por supuesto,? por supuesto|ya,? ya|como no|"
        r"seguro que si),(?= (?:la culpa|siempre|todo|usted|somos|es|como|y|seguro|lo que))",
        r"\bsiempre (?:es|somos|tenemos) (?:la )?(?:culpa nuestra|nuestra culpa|los malos|"
        r"culpables)\b|\bla culpa siempre es nuestra\b|\bcomo siempre,? (?:la culpa|el cliente)",
        r"\bgracias por (?:(?:su|tu|esta|ese|este|la|el|tan|una?) )*(?:\w+ )?(?:novela|leccion|"
        r"poema|discurso|clase magistral|sermon|sabiduria|cursillo|simpatia|delicadeza|charla)\b",
        r"\bgracias por (?:(?:su|tu|esta|ese|este|la|el|tan|una?) )+(?:encantador|maravillos|"
        r"delicad|brillant|genial|magnific|fascinant|apasionant|poetic|entranable)\w*",
        r"\b(?:su|tu|tan|tanta) (?:gran |inmensa |enorme |infinita |profunda )+(?:sabiduria|"
        r"experiencia|inteligencia|paciencia|amabilidad|educacion|conocimiento)\b",
        r"\b(?:si eso|si asi) (?:le|te) (?:hace (?:feliz|ilusion)|divierte|consuela|anima|deja "
        r"tranquil\w)|\b(?:pobrecit[oa]|pobre de usted|angelito|llore|llorar a mares)\b",
        r"\b(?:jaja\w*|jeje\w*|lol|xd+)\b|\b(?:otro|otra) (?:experto|experta|genio|sabio|"
        r"critico)\b",
        r"\b(?:nos|me) (?:alegra|encanta|alegramos|complace) (?:mucho )?(?:saber|ver|leer|"
        r"comprobar) que (?:usted|sabe|es (?:un|una|todo)|domina|tiene (?:tanto )?tiempo)\b",
        r"\b(?:lo|la|te) (?:vamos a )?enmarca(?:mos|remos|r)\b|\b(?:vamos a|habra que) "
        r"(?:enmarcar|contratar)(?:lo|la|le|te)\b|\b(?:envie|mande|envienos|mandenos) su "
        r"curriculum\b",
        r"\bllam(?:amos|aremos|e|en) (?:ya )?(?:a )?(?:la onu|el presidente|los bomberos|la "
        r"prensa)|\b(?:se acaba|se hunde|se acabo) el mundo\b|\bde verdad cree que\b|\bno me "
        r"diga\b",
        r"\b(?:otro|otra|gran|todo un|toda una|menudo|menuda|senor|senora) (?:catedratic|entendid|"
        r"sommelier|chef|gourmet|ingenier|abogad|inspector|critic|sabelotodo|lumbrera|eminencia|"
        r"iluminad)\w*\b",
        r"\b(?:majestad|su alteza|excelencia|su senoria|senor marques|senora marquesa|alteza "
        r"real)\b",
        r"\b(?:tanta|cuanta|semejante) (?:sabiduria|amabilidad|elegancia|simpatia|finura|"
        r"delicadeza|inteligencia|clase|imaginacion|poesia)\b",
        r"\b(?:seguro|seguramente|sin duda|fijo) (?:que )?(?:usted|tu) (?:lo )?(?:\w+ )?(?:haria|"
        r"sabe|sabria|cocina|nunca|jamas|trabaja|es perfect|lo hace)\w*|\busted (?:que|si que) "
        r"(?:lo )?(?:sabe|todo)\b",
        r"\b(?:no (?:vamos a|podremos|vamos a poder) dormir|lloramos|(?:se|me) (?:nos )?(?:cae|"
        r"caen|saltan) las? lagrimas?|ay,? que (?:dolor|pena)|que pena mas grande|lo que hay que "
        r"(?:leer|oir|ver))\b",
        r"\b(?:premio|oscar|nobel|medalla|trofeo|galardon|aplauso|aplausos) (?:al?|para|a la|por "
        r"su|de)\b[^.!?\n]{0,30}\b(?:usted|comentario|queja|cliente|drama\w*|actriz|actor|"
        r"exagerac\w+|ano)\b",
        r"\b(?:perdone|disculpe) (?:usted )?por (?:existir|respirar|no (?:ser|leerle|adivinar|"
        r"tener una bola))|\bbola de cristal\b|\bno somos (?:adivinos|magos|dios)\b|\bque "
        r"(?:tenga|le vaya) (?:usted )?una vida\b",
        _OPENS + r"(?:claro|por supuesto|seguro|naturalmente|como no|vaya|anda|ay|uy|oh)\b,? "
        r"(?:(?:claro|que|es que|si),? )*(?:la culpa|usted|como usted|es culpa|nosotros "
        r"(?:siempre|somos)|pobre|que pena)\b",
    ),
    "insult": (
        r"\b(?:idiota|imbecil|cretin[oa]|estupid[oa]|gilipollas|capull[oa]|payas[oa]|tont[oa]|"
        r"bob[oa]|pendej[oa]|boludo|boluda|pelotud[oa]|cabron|cabrona|subnormal|retrasad[oa] "
        r"mental|zoquete|tarad[oa]|mongolo|necio|necia|cenutrio)(?:e?s)?\b(?! de nuestra)",
        r"\b(?:mentiros[oa]|embuster[oa]|farsante|sinverguenza|caradura|tacan[oa]|quejica|llorica|"
        r"lloron|llorona|amargad[oa]|grunon|grunona|histeric[oa])(?:e?s)?\b",
        r"\b(?:maleducad[oa]|ignorante|analfabet[oa]|ridicul[oa]|patetic[oa]|malcriad[oa]|grosera|"
        r"prepotente) (?:es usted|eres|sera usted|el suyo|como usted|seras)|\b(?:usted es|es "
        r"usted|eres) (?:un |una |muy |el |la |tan )?(?:maleducad|ignorant|analfabet|ridicul|"
        r"patetic|malcriad|groser|prepotent|mala persona|desastre|pesad|incompetent|insoportable|"
        r"inutil|estafador|ladron|cobarde|falso|falsa|troll)\w*",
        r"\b(?:mierda|joder|hostia|hij[oa] de puta|puta madre|put[oa]s?|carajo|chingad\w+|cojones|"
        r"culero|mamon|mamona|basura de (?:cliente|persona))\b",
        r"\b(?:callese|callate|cierre la boca|cierra la boca|larguese|largate|vayase a|vete a|que "
        r"le den|que te den|vete al|vayase al|al diablo|pierdase|me importa un)\b",
        r"\b(?:clientes?|gente|personas|individuos) como (?:usted|ustedes|tu)\b|\bde su (?:calana|"
        r"estilo|clase|ralea)\b",
        r"\b(?:menuda|que|vaya) (?:sarta de |tanta )?(?:tonteria|estupidez|chorrada|bobada|"
        r"gilipollez|ridiculez|idiotez|pavada|desfachatez|cara mas dura)\w*\b|\bsandeces\b|"
        r"\btonterias\b",
        r"\b(?:de mala fe|mala leche|clientes? (?:toxic|conflictiv|problematic)\w+)\b|"
        r"\b(?:siempre|solo) (?:sabe|sabes|viene a) quejar\w+",
        r"\b(?:no (?:sabe|sabes) ni (?:leer|escribir|lo que)|aprenda a (?:leer|escribir|hablar)|"
        r"aprende a (?:leer|escribir)|no tiene (?:usted )?(?:ni idea|verguenza|educacion|"
        r"cerebro))\b",
        r"\b(?:gentuza|chusma|muert[oa]s? de hambre|rat[ao]s? (?:de|como)|parasit[oa]s?|sabandija|"
        r"escoria|fracasad[oa]s?|ignorantes|impresentables?|descerebrad[oa]s?|paleto|paleta de "
        r"pueblo|(?:(?<=un )|(?<=so )|(?<=menudo ))anormal(?! \w)|mequetrefe|hipocritas?|"
        r"miserables?|chiflad[oa]|loc[oa] de remate|cara "
        r"dura|gorron(?:es|a)?)\b",
        r"\b(?:hay que ser (?:muy |bastante |tan |un )?(?:corto|corta|tont|ignorant|idiot|zoquete|"
        r"torpe|cazurr|retorcid|desgraciad)\w*|menud[oa] (?:personaje|elemento|individuo|pieza|"
        r"cliente)|que asco de (?:gente|cliente|persona))\b",
        r"\b(?:clientes?|gente|personas) (?:asi|de ese tipo|de esa calana|como esa)\b|\bno vuelva "
        r"(?:nunca|jamas|por aqui|mas)\b|\bno queremos (?:clientes|gente|verle)\b",
        r"\b(?:es usted|usted es|eres|vaya) (?:un|una) (?!client|person|vecin|abonad|afectad|"
        r"invitad|asegurad|alumn|part|ejempl|amig|lector|suscript|soci|usuari|pacient|"
        r"huesp)(?:\w+ )?\w*(?:ad[oa]|on|ona|os[oa]|id[oa]|ic[oa])\b",
    ),
    "legal-threat": (
        r"\b(?:nuestr[oa]s?|mis?|un|una|los|el|con) (?:abogad[oa]s?|asesor(?:es|ia)? (?:legal|"
        r"juridic)\w*|departamento (?:legal|juridico)|servicios? juridicos?|equipo (?:legal|"
        r"juridico)|bufete)\b",
        r"\b(?:acciones|medidas|vias?|consecuencias) (?:legales|legal|judicial(?:es)?|penales|"
        r"penal)\b",
        r"\b(?:demandar(?:emos|le|lo|la)?|denunciar(?:emos|le|lo|la)|querell\w+|querella)\b|"
        r"\b(?:le|lo|la|te) (?:vamos a )?(?:demanda|denuncia)(?:r|mos|remos)\b",
        r"\b(?:presenta|interpon|pone|poni|pondr)\w* (?:una |la )?(?:demanda|denuncia|"
        r"querella)\b(?! si (?:lo )?(?:desea|quiere|prefiere))",
        r"\b(?:ante|en|a|por) (?:los |el |la )?(?:tribunal(?:es)?|juzgados?|juez|via judicial|"
        r"justicia)\b",
        r"\b(?:difama\w+|calumni\w+|injurias?|delito (?:de|contra)|es (?:un )?delito)\b",
        r"\b(?:burofax|carta documento|requerimiento notarial|danos y perjuicios)\b",
        r"\b(?:responder|rendir cuentas|vernos|nos veremos|veremos|nos vemos) (?:\w+ )?(?:en los "
        r"tribunales|ante la (?:ley|justicia)|en el juzgado|en la corte)\b",
        r"\b(?:podria|puede|podrian|pueden) (?:acarrear|tener|suponer|traer)(?:le)? (?:graves |"
        r"serias )?(?:consecuencias|problemas|responsabilidad)(?! para (?:nosotros|nuestr))",
    ),
    "deletion-threat": (
        r"\b(?:(?:borr|elimin|retir|ocult|quit|bloque|denunci|report|suprim)(?:amos|imos|aremos|"
        r"iremos|are|ire)|(?:vamos a|podemos|podriamos|que|obligados a|voy a|derecho a|derecho de) "
        r"(?:borr|elimin|retir|ocult|quit|bloque|denunci|report|suprim)[ai]r) (?:\w+ )?(?:sus?|"
        r"tus?|est[eoa]s?|"
        rf"es[eoa]s?) (?:\w+ )?{_WRITING}\b",
        rf"\b(?:su|sus|tu|tus|este|ese|esta|esa|los|las) {_WRITING} (?:\w+ )?(?:sera|seran|va a "
        rf"ser|van a "
        r"ser|ha sido|podra ser|podria ser|puede ser|quedara) (?:\w+ )?(?:borrad|eliminad|retirad|"
        r"suprimid|ocultad|bloquead|denunciad|reportad|censurad)\w*",
        r"\b(?:le|lo|la|te) (?:(?:vamos|tendremos que|podemos|podriamos|voy) (?:a |que "
        r")?)?(?:bloque(?:amos|aremos|ar|o|are)|banea(?:mos|remos|r)|expuls(?:amos|aremos|ar)|"
        r"silenciar?emos)\b",
        r"\b(?:(?<!puede )(?<!puedes )(?<!para )bloquear(?:le|lo|la|te)|banear(?:le|lo|la|te)|"
        r"vetar(?:le|lo|la|te)|expulsar(?:le|"
        r"lo|la|te)|expulsad[oa] (?:del|de este|de esta)|baned[oa]|sera (?:bloqueado|expulsado|"
        r"baneado|vetado)\w*)\b",
        r"\b(?:otro|un) (?:mensaje|comentario|insulto|solo) (?:mas|mensaje mas)? ?(?:como este |"
        r"asi |de estos )?(?:y|, y)\b|\bla proxima vez (?:que|le|lo|sera|"
        r"quedara)\b[^.!?\n]{0,40}\bbloque\w+",
        r"\b(?:borra|elimina|quita|retira)(?:mos|remos|ran|re) (?:los|las|todos los|cualquier|"
        r"estos|estas|ese tipo de) (?:comentarios?|mensajes?|resenas?|opiniones|publicaciones)\b",
        r"\bno (?:tiene|tienen) (?:cabida|sitio|lugar) (?:aqui|en (?:esta|este|nuestr\w+) "
        r"(?:pagina|perfil|muro|foro|espacio|comunidad|red\w*))\b|\bnos reservamos el derecho\b",
        r"\b(?:si (?:sigue|insiste|continua|vuelve)|de seguir asi)\b[^.!?\n]{0,50}\b(?:bloque|"
        r"borra|elimina|expuls|cerra|denunci)\w+",
    ),
    "review-pressure": (
        r"\b(?:cambi|modific|modifiqu|retir|borr|elimin|quit|edit|corrig|corregi|actualiz|"
        r"actualic|reconsider|revis|sub|mejor|replante)\w* (?:\w+ )?(?:su|tu|esta|esa|la) (?:\w+ "
        r")?(?:resena|opinion|valoracion|puntuacion|calificacion|nota|critica|evaluacion|"
        r"estrellas?)\b",
        r"\b(?:borr|elimin|retir|quit|edit)(?:ar|e|a|ara|aria|as|ases|ase)(?:lo|la)? (?:su|tu|"
        r"este|ese|el|lo que (?:ha|has)) (?:\w+ )?(?:comentario|mensaje|publicacion|escrito|"
        r"post)\b",
        r"\b(?:cinco|5|cuatro|4) estrellas\b|\b(?:mejor|buena) (?:puntuacion|valoracion|"
        r"calificacion|nota|resena)\b",
        r"\ba cambio\b[^.!?]{0,60}\b(?:borr|elimin|retir|quit|cambi|modific|resena|opinion|"
        r"estrella|valoracion|puntu)\w*",
        r"\b(?:si|cuando) (?:usted )?(?:nos )?(?:borra|elimina|retira|quita|cambia|modifica|sube|"
        r"corrige)s? (?:\w+ )?(?:su|tu|esta|esa|la|el|ese) (?:\w+ )?(?:resena|opinion|valoracion|"
        r"comentario|nota|puntuacion|calificacion|critica|publicacion)\b",
        r"\b(?:dej|pon|pong|escrib|public)\w*(?:nos)? (?:una? )?(?:buena?|mejor|nueva) (?:resena|"
        r"opinion|valoracion|nota|comentario|puntuacion)\b",
        r"\b(?:su|tu|esa|esta|una) (?:resena|opinion|valoracion|nota|puntuacion) (?:\w+ )?(?:nos "
        r"(?:perjudica|hace (?:mucho )?dano|afecta)|perjudica|dana)\w*",
        r"\b(?:puntue|puntua|valore|valora|califique|califica)(?:nos|me)\b",
    ),
    "liability": (
        r"\b(?<!no )(?:es|fue|era|ha sido) (?:\w+mente |todo )?(?:(?:por )?(?:culpa|"
        r"responsabilidad) (?:nuestra|mia)|nuestra (?:culpa|responsabilidad)|(?:un )?(?:error|"
        r"fallo) (?:nuestro|mio)|nuestro (?:error|fallo)|(?:una )?negligencia)\b",
        r"\b(?<!no )(?:somos|fuimos|hemos sido) (?:los )?(?:\w+mente |unicos )*(?:responsables|"
        r"culpables|negligentes)\b(?! de (?:la|el) (?:tienda|servicio))",
        r"\b(?<!no )(?:reconocemos|asumimos|admitimos|aceptamos|confesamos) (?:\w+mente )?(?:que "
        r"(?:la culpa|hemos (?:sido|fallado|cometido|incumplido)|fue)|(?:toda |plenamente |"
        r"nuestr[ao] |la |el |tod[ao] )*(?:culpa|responsabilidad|error|negligencia|falta))\b",
        r"\b(?:(?:nuestra|por|hubo|una) (?:grave |clara |propia )?negligencia|negligencia "
        r"(?:nuestra|de (?:nuestra parte|nuestr\w+)|por nuestra parte))\b",
        r"\b(?:por|la) (?:nuestra culpa|culpa nuestra|culpa (?:es|fue|ha sido) (?:\w+mente |toda |"
        r"solo )?nuestra)\b",
        r"\b(?:hemos (?:cometido (?:una (?:falta|infraccion|negligencia)|un delito|un error "
        r"(?:grave|medico))|incumplido (?:la|el|los|las|nuestr\w+)|infringido|vulnerado|"
        r"violado))\b|\b(?:cometimos|incumplimos|infringimos|vulneramos) (?:una falta|la|el|un "
        r"(?:error|delito)|los)\b",
        r"\b(?:la |el )?(?:empresa|compania|marca|tienda|hotel|hospital|banco|ayuntamiento|"
        r"restaurante|colegio) (?:es|fue|era) (?:\w+mente |la |el )*(?:unic[oa] )?(?:responsable|"
        r"culpable|negligente)\b",
        r"\bno (?:protegimos|aseguramos|supimos proteger|hemos protegido|hicimos el mantenimiento|"
        r"teniamos (?:protegid|asegurad|la licencia|el seguro)\w*|estaban (?:protegid|cifrad|"
        r"asegurad)\w+)\b",
        r"\b(?:pagaremos|cubriremos|abonaremos|correremos con|asumiremos|nos haremos cargo de|"
        r"correran por nuestra cuenta) (?:\w+ )?(?:los|las|sus|todos|todas|el|cualquier) (?:\w+ "
        r")?(?:danos|gastos|perjuicios|desperfectos|reparacion(?:es)?|costes?|costos?|facturas?)\b",
    ),
    "compensation": (
        r"\b(?:le|les|te) (?:(?:vamos a|queremos|podemos|voy a) )?(?:regal|invit|compens|bonific|"
        r"indemniz|obsequi)(?:a|o|amos|aremos|ar|are|aran|ara|arle|arte)\b",
        r"\b(?:le|les|te) (?:(?:vamos a|queremos|podemos|voy a) )?(?:ofrec|d|enviar|mand|hac|har|"
        r"aplic|descont|abon|anad|pon|reserv)\w* [^.!?\n]{0,40}?\b(?:gratis|gratuit[oa]s?|"
        r"descuento|cupon|vale|regalo|bono|mes (?:gratis|de regalo)|rebaja|compensacion|\d+ "
        r"?%)(?=\W|$)",
        r"\b(?:vales? (?:de|por|para)|cupon(?:es)?|codigo (?:promocional|de descuento)|tarjeta "
        r"regalo|cheque regalo|bono de|detalle comercial|gesto comercial)\b",
        r"\b(?:descuento|rebaja|bonificacion|abono) (?:adicional |especial )?(?:del?|en su "
        r"proxim\w+) ?\d*",
        r"\b(?:compensacion|indemnizacion)(?:es)?\b(?! (?:de|que) (?:la ley|pide))",
        r"\b(?:comida|cena|bebidas?|postres?|cafe|noche|mes|meses|entradas?|envio|menu|copa|"
        r"desayuno|lavado|reparacion|cuota) (?:\w+ )?(?:gratis|gratuit[oa]s?|de (?:regalo|"
        r"cortesia)|sin cargo)\b",
        r"\b(?:invita la casa|corre(?:n)? (?:de|por) (?:nuestra cuenta|cuenta de la casa)|a "
        r"cuenta de la casa|va(?:n)? por nuestra cuenta|cortesia de la casa)\b",
        r"\b\d+ ?(?:€|euros|pesos|dolares|soles|%) (?:de (?:regalo|descuento|mas)|menos|extra|"
        r"gratis)",
        r"\b(?:para|por) (?:compensar(?:le|les|te|lo)?|hacernos perdonar)\b|\ben compensacion\b",
    ),
    "promise": (
        r"\b(?:le|les|te|se lo|te lo) (?:\w+mente )?(?:vamos a (?:devolver|reembolsar|reintegrar)|"
        r"devolveremos|devolvere|reembolsa(?:mos|remos)|reintegra(?:mos|remos)|indemniza(?:mos|"
        r"remos))\b",
        r"\b(?:le|les|te|se lo|te lo) (?:promet(?:o|emos)|asegur(?:o|amos)|garantiz(?:o|amos)|"
        r"jur(?:o|amos)|doy mi palabra|damos nuestra palabra)\b|\b(?:prometid[oa]|"
        r"garantizad[oa])\b(?=[.,!]|$)",
        r"\bnos comprometemos a\b|\bme comprometo a\b|\btiene (?:mi|nuestra|usted mi) palabra\b|"
        r"\b(?:prometemos|garantizamos)\b(?! nada)|\bdelo por (?:hecho|seguro)\b",
        r"\b(?:no (?:volvera|volveremos|vuelve|se volvera|se repetira|se va a repetir) (?:a "
        r")?(?:pasar|ocurrir|suceder|repetirse|fallar|pasarle|jamas|nunca|mas)|no (?:volvera a|se "
        r"repetira)|nunca mas|(?:es|sera|fue|ha sido) la ultima vez)\b",
        r"\b(?:en|antes de|dentro de|en menos de|en (?:un )?(?:plazo|maximo) (?:maximo )?de) "
        r"(?:las proximas |los proximos |unas |unos )?(?:\d+|veinticuatro|cuarenta y ocho|dos|"
        r"tres|cinco|diez|una|un) (?:horas?|h|dias?|minutos|semanas?)(?: habiles| laborables)? "
        r"(?:tendra|recibira|estara|le|lo|la|se lo|todo)\b",
        r"\b(?:tendra|recibira|tendras|recibiras|obtendra|le (?:llegara|llamaremos|llamaran|"
        r"llegan?)|estara|estaran|llegara|saldra|quedara|solucionaremos|resolveremos)\b"
        rf"[^.!?\n]{{0,50}}?\b(?:{_DAY}|hoy mismo|en (?:\d+|dos|tres|cinco|veinticuatro|48|24|una|"
        rf"un|menos) "
        r"\w+|antes (?:del?|de las?) \w+|sin falta|en (?:unas|las proximas) \w+ \w*)",
        rf"\b(?:sin falta|a mas tardar|como (?:maximo|muy tarde),? {_DAY}|antes de (?:que acabe|"
        rf"{_DAY}))\b",
        r"\b(?:en (?:el|un) plazo (?:maximo )?de|en menos de|en un maximo de|antes de) (?:\d+|"
        r"veinticuatro|cuarenta y ocho|dos|tres|cinco|una|un) (?:horas?|h\b|dias?|minutos|"
        r"semanas?)",
        r"(?<!familia )(?<!persona )(?<!alumno )(?<!cliente )\b"
        r"(?:recibira|tendra|obtendra|recibiras|tendras) (?:\w+ ){0,2}?(?:reembolso|dinero|"
        r"devolucion|importe|pedido|paquete|respuesta|solucion|producto)\b|\b(?:sera|sera usted|"
        r"seras) (?:reembolsad|indemnizad|compensad|atendid)\w+",
        r"\ben (?:las )?(?:proximas )?(?:24|48|72|veinticuatro|cuarenta y ocho|setenta y dos) "
        r"?(?:h|horas)\b",
    ),
    "vague-delay": (
        r"\b(?:lo antes posible|cuanto antes|a la (?:mayor|maxima) brevedad(?: posible)?|lo mas "
        r"pronto posible|lo mas (?:rapido|rapidamente) posible|tan pronto como (?:sea posible|"
        r"podamos|nos sea))\b",
        r"\b(?:en breve|proximamente|en (?:los proximos|unos) dias|muy pronto|prontamente|en un "
        r"futuro (?:proximo|cercano)|dentro de poco|en su momento|a su debido tiempo)\b",
        r"\b(?:cuando|en cuanto|si) (?:podamos|tengamos (?:un (?:rato|momento|hueco)|tiempo)|sea "
        r"posible|nos sea posible|haya (?:tiempo|novedades)|pueda ser)\b",
        r"\b(?:le|les|te|lo|la) (?:contactaremos|llamaremos|escribiremos|informaremos|avisaremos|"
        r"diremos|responderemos|contestaremos) (?:pronto|mas adelante|algun dia|cuando|un dia|"
        r"ya)\b",
        r"\b(?:un dia de estos|uno de estos dias|algun dia|tarde o temprano|mas adelante|ya "
        r"(?:veremos|iremos viendo|se vera|le diremos|te diremos|le avisaremos|nos pondremos))\b",
        r"\b(?:nos pondremos|nos pondremos nuevamente|se pondran|alguien se pondra|se pondra) en "
        r"contacto\b(?! (?:hoy|esta|manana|el ))",
        r"\ben (?:el|un) (?:menor|mas breve|plazo mas breve|menor plazo|plazo razonable|tiempo "
        r"razonable)\b",
    ),
    "policy-shield": (
        r"\b(?:segun|conforme a|de acuerdo con|en virtud de|de conformidad con|por|tal y como "
        r"(?:indican|establecen|recogen)) (?:las?|los|el|nuestr[oa]s?) (?:\w+ )?(?:condiciones|"
        r"terminos|politicas?|normas?|normativa|reglamento|contrato|clausula|bases)\b",
        r"\b(?:nuestras? |las? )?(?:politicas?|condiciones|normas?|normativa|reglamento|clausula|"
        r"contrato|terminos)(?: \w+){0,4}? (?:(?:no (?:permite|contempla|cubre|admite|preve|"
        r"incluye|autoriza)|prohibe|establece|estipula|especifica|es clar|son clar|dice clar|deja "
        r"clar|lo (?:dice|indica))\w*)",
        r"\b(?:es|son|asi (?:es|son)) (?:la|las|nuestra|nuestras) (?:politicas?|normas?|reglas?|"
        r"condiciones|normativa)\b|\blas (?:reglas|normas) son (?:las (?:reglas|normas)|iguales|"
        r"para todos)\b",
        r"\b(?:articulo|clausula|apartado|punto) (?:n\.?[ºo]? ?)?\d+\b",
        r"\b(?:terminos y condiciones|condiciones (?:generales|de (?:venta|uso|compra|"
        r"contratacion|servicio))|letra pequena|letra chica|reglamento interno|normativa interna|"
        r"protocolo interno)\b",
        r"\bque (?:usted )?(?:(?:ha |has )?(?:acept|firm|suscri)(?:o|aste|ado|bio|to|biste))\b(?! "
        r"por error)",
        r"\b(?:por (?:politica|norma|normativa|protocolo)|politica de (?:la )?(?:empresa|casa|"
        r"compania))\b",
        r"\b(?:reglas?|normas?|normativa|politicas?|condiciones|plazos?|esto|"
        r"eso)\b[^.!?\n]{0,30}? se "
        r"aplican? a (?:todos|todo el mundo|todas|cualquier)\b|\bcomo consta en\b|(?<!que "
        r")\bfigura "
        r"(?:claramente )?en (?:el contrato|las|su contrato)\b|\bviene en (?:el|su) contrato\b",
    ),
    "dead-end": (
        r"\b(?:no podemos|no puedo|no se puede|no podremos) (?:\w+mente )?(?:hacer (?:nada|mas)|"
        r"ayudar(?:le|te|les)?|hacernos cargo|atender(?:le|te)?|ofrecer(?:le|te)? (?:nada|ninguna|"
        r"otra|mas))\b",
        r"\b(?:no hay (?:nada (?:mas )?que (?:hacer|anadir|hablar|decir|discutir|podamos)|mas que "
        r"(?:hablar|decir|anadir)|(?:otra |ninguna )?(?:solucion|alternativa)\b(?! (?:buena|"
        r"facil))|vuelta de hoja|remedio)|nada podemos hacer|no tiene (?:solucion|remedio))\b",
        r"\b(?:desafortunadamente|lamentablemente|desgraciadamente|por desgracia),? no (?:podemos|"
        r"es posible|se puede|podremos|vamos a|hay)\b",
        r"\b(?:nos |resulta |es )(?:(?:del todo|totalmente|completamente|absolutamente) "
        r")?imposible (?:de )?(?:ayudar|reembolsar|devolver|cambiar|atender|hacer|solucionar|"
        r"aceptar|ofrecer)\w*",
        r"\b(?:si no (?:le gusta|te gusta|esta (?:content[oa]|conforme|de acuerdo|satisfech[oa])|"
        r"estas (?:content|conforme)[oa]?)|a quien no le guste)\b",
        r"\b(?:vayase|vaya|busque|busquese|pruebe|compre|puede (?:ir|irse|buscar|acudir|comprar)|"
        r"es libre de (?:ir|irse|buscar|comprar|cambiar)) (?:\w+ )?(?:a |en )?(?:otr[oa]s? "
        r"(?:sitio|lugar|parte|lado|tienda|empresa|compania|restaurante|proveedor|hotel|banco|"
        r"medico)|la competencia)\b",
        r"\b(?:caso|asunto|tema|expediente|reclamacion|discusion|conversacion|queja) (?:esta |"
        r"queda |ya esta |se da por )?(?:cerrad|zanjad|conclui|terminad|archivad|"
        r"finalizad)\w*\b(?! por error)|\b(?:damos|doy) por (?:cerrad|zanjad|terminad|"
        r"concluid)\w+|\b(?:fin de la (?:discusion|historia|cita)|punto final|y punto)\b",
        r"\b(?:decision|resolucion) (?:es |sera )?(?:definitiva|firme|inapelable|irrevocable)\b|"
        r"\bno (?:vamos a|pensamos) (?:discutir|responder|contestar|seguir|entrar|hacer nada|"
        r"cambiar de)\b",
        r"\b(?:es lo que hay|que le vamos a hacer|mala suerte|que se le va a hacer|las cosas son "
        r"asi|asi son las cosas|asi (?:es la vida|funciona esto|estan las cosas)|lo toma o lo "
        r"deja|no (?:insista|insistas))\b",
        r"\b(?:no (?:nos )?(?:corresponde|toca|compete|es asunto) (?:a nosotros|nuestr\w+)|ese "
        r"(?:es|ya es) su problema|no es (?:nuestro problema|cosa nuestra)|arregleselas|apanese|"
        r"hablelo con|hable con su)\b",
        r"\bno (?:se admiten|admitimos|aceptamos|hacemos|damos|realizamos) (?:devoluci|cambios|"
        r"reembolso|reclamaci|excepci|quejas)\w*",
        r"\b(?:no esta en nuestras? manos?|no hay marcha atras|no hay nada mas que|nada mas que "
        r"(?:anadir|decir|hablar)|no (?:va|vamos) a cambiar|la respuesta es no|nuestra respuesta "
        r"es no)\b",
        r"\b(?:aguantese|aguantarse|conformese|resignese|tendra que (?:conformarse|aguantarse|"
        r"aguantar|resignarse|esperar)|acostumbrese|tirelo|tirela|ya sabe donde|ahi tiene la "
        r"puerta)\b",
        r"\b(?<!si )(?:no (?:le|te|les|se lo) (?:vamos a (?:devolver|reembolsar|cambiar|pagar|dar|"
        r"abonar)|devolveremos|devolvemos|reembolsa(?:mos|remos)|cambia(?:mos|remos)|abonamos|"
        r"podemos (?:devolver|cambiar|reembolsar|abonar|ayudar)))\b|\bno podemos (?:dar|"
        r"ofrecer)(?:le|te) (?:otra|mas|nada|ninguna)\b",
        r"\bno (?:procede|cabe|corresponde|ha lugar) (?:\w+ )?(?:reembolso|devolucion|reclamacion|"
        r"compensacion|cambio|recurso|queja)\b|\b(?:eso|esto) (?:es|sera) todo\b|\bno nos hacemos "
        r"(?:responsables|cargo)\b",
    ),
    "boast": (
        r"\b(?:nuestros|los demas|el resto de|todos los|todos nuestros|otros|miles de|los otros) "
        r"(?:\w+ )?(?:clientes|usuarios|huespedes|pacientes|comensales|viajeros|lectores|"
        r"visitantes)(?: \w+){0,2}? (?:estan (?:\w+ )?(?:encantad|content|satisfech|feli)\w+|nos "
        r"(?:adoran|felicitan|eligen|valoran|quieren|recomiendan|prefieren)|adoran|disfrutan|"
        r"salen (?:encantad|content|satisfech)\w+|confian|repiten|vuelven)\b",
        r"\b(?:la (?:inmensa |gran )?mayoria|el \d+ ?%|\d+ ?%|nueve de cada diez|casi todos) "
        r"(?:de )?(?:los |las |nuestr[oa]s )?(?:\w+ )?(?:clientes|usuarios|huespedes|pacientes|"
        r"visitantes|opiniones|resenas)\b",
        r"\b(?:somos (?:\w+mente )?(?:lideres?|los mejores|la mejor|el mejor|el numero|los "
        r"primeros|un referente|referentes|reconocid\w+|conocid\w+ por|famos\w+|numero uno)|"
        r"estamos (?:muy )?orgullos\w+)\b",
        r"\b(?:nuestr[oa]|la) (?:excelent|reconocid|intachable|impecable|gran|prestigios|"
        r"inmejorable|excelen|altisim|alta)\w* (?:reputacion|calidad|servicio|atencion|"
        r"trayectoria|equipo|fama|nivel)\b",
        r"\b(?:premiad|galardonad|elegid|votad|reconocid)[oa]s? (?:como |con |por |\w+ )*(?:mejor|"
        r"premio|numero|los (?:clientes|usuarios)|excelencia)\w*",
        r"\b(?:es|sera) (?:usted )?(?:la|el) (?:primer[oa]?|unic[oa])(?: \w+)? (?:que se queja|en "
        r"quejarse|queja\w*|reclamacion)\b|\b(?:primera|unica) queja\b",
        r"\b(?:llevamos|con|tenemos) (?:mas de )?(?:\d+|veinte|treinta|diez|quince|cuarenta|"
        r"cincuenta) anos (?:de (?:experiencia|exito|trayectoria|servicio)|siendo|satisfaciendo|"
        r"en el sector)\b",
        r"\b(?:calificacion|puntuacion|nota|valoracion|media) (?:media )?(?:es )?de (?:4|cuatro|9|"
        r"nueve)\b|\b(?:nos avalan|somos sinonimo de|marca la diferencia|lideres? (?:del|en el) "
        r"(?:sector|mercado))\b",
    ),
    "canned": (
        r"\bgracias por (?:su|tu) (?:paciencia|comprension|comentario|feedback|colaboracion|"
        r"opinion|resena|valoracion|confianza|preferencia|interes)\b(?! sobre)|\bagradecemos "
        r"(?:su|tu) (?:paciencia|comprension|comentario|opinion|confianza|colaboracion|"
        r"preferencia)\b",
        r"\b(?:estamos|quedamos|seguimos|permanecemos|quedo|nos ponemos) a (?:su|tu) (?:entera |"
        r"completa )?disposicion\b|\bpara (?:lo que|cualquier cosa que) (?:necesite|necesites|"
        r"precise)\b",
        r"\bno (?:dude|dudes|duden) en\b|\bquedamos (?:atentos|a la espera|pendientes)\b|"
        r"\bestamos para (?:servirle|servirte|ayudarle|ayudarte)\b",
        r"\b(?:su|tu) (?:opinion|satisfaccion|comentario|confianza|feedback) (?:es (?:muy |lo mas "
        r"|nuestra )*(?:importante|valios[oa]|prioridad|esencial|fundamental)|nos (?:importa|"
        r"ayuda a mejorar))\b",
        r"\b(?:tomamos|hemos tomado|tomaremos|tomo|se ha tomado) (?:buena |debida )?nota\b|"
        r"\btendremos en cuenta (?:su|sus|tu|tus)\b|\bde antemano\b|\bmuy atentamente\b|\breciba "
        r"un cordial\b",
        r"\b(?:acusamos recibo|le informamos (?:de )?que|le comunicamos que|nos complace "
        r"informar\w*|por medio de la presente|en relacion (?:con|a) su (?:comentario|queja|"
        r"reclamacion|solicitud|consulta))\b",
        r"\b(?:trabajamos|seguimos trabajando|nos esforzamos|hacemos todo lo posible|"
        r"trabajaremos) (?:\w+ ){0,3}?(?:para|por|en) (?:mejorar|ofrecer\w*|brindar\w*|prestar\w*|"
        r"dar\w*) (?:\w+ ){0,2}?(?:mejor|cada dia|servicio|experiencia|calidad|dia a dia)\b|"
        r"\bpara seguir mejorando\b",
        r"\b(?:esperamos|espero) (?:poder )?(?:volver a )?(?:ver(?:le|te)|recibir(?:le|te)|"
        r"atender(?:le|te)|contar con|tener(?:le|te)|servir(?:le|te))\b(?: de nuevo| pronto)?",
        r"\b(?:hemos (?:trasladado|derivado|remitido|elevado|transmitido) (?:su|tu|la|el|sus) "
        r"(?:\w+ )?(?:comentario|queja|caso|opinion|mensaje|incidencia|reclamacion)\w* (?:al?|a "
        r"los|a las) (?:la |el )?(?:departamento|area|equipo|persona|responsable)s? "
        r"(?:correspondiente|pertinente|competente|indicad)\w*)\b",
        r"\b(?:su|tu) (?:solicitud|mensaje|caso|reclamacion|consulta|peticion) (?:esta|ha|fue|"
        r"sera) (?:siendo |sido )?(?:recibid|registrad|procesad|tramitad|atendid|en (?:tramite|"
        r"proceso|curso))\w*",
        r"\b(?:un saludo cordial|saludos cordiales|cordialmente|reciba un|atentamente|un cordial "
        r"saludo|nuestro mas sincero|nuestras mas sinceras|sinceras disculpas|rogamos (?:disculpe|"
        r"acepte)\w*|le rogamos|les rogamos|(?:gracias por|agradecemos que (?:se|nos)) (?:ponerse "
        r"en contacto|contactar\w*|haya (?:puesto en contacto|contactado|escrito)))\b",
        r"\b(?:ha sido|fue|sera|hemos) (?:escalad|derivad|remitid|trasladad|elevad|"
        r"transferid)[oa] (?:\w+ )?(?:al?|a la|su \w+ al?) (?:la )?(?:departamento|area|equipo|"
        r"nivel|unidad|seccion) (?:correspondiente|pertinente|competente|adecuad|superior|indicad|"
        r"oportun)\w*",
        r"\b(?:valoramos|apreciamos|nos importan|consideramos|atendemos) (?:\w+ )?(?:sus|su|tus|"
        r"tu|cada|todas las|todos los) (?:comentarios?|opiniones|opinion|sugerencias?|"
        r"aportacion(?:es)?|feedback|clientes?)\b",
        r"\b(?:nos tomamos|tomamos|nos lo tomamos) (?:muy |siempre )+en serio (?:todas?|todos|"
        r"cada|las|los|este|estos|estas|sus?|tus?|la|el)\b|\b(?:su|tu) (?:bienestar|tranquilidad) "
        r"es (?:nuestra|lo)\b",
        r"\b(?:brindarle|ofrecerle|prestarle|brindarte|ofrecerte|garantizarle) (?:siempre )?(?:la|"
        r"el|un|una) (?:mejor|mayor|buen|excelente|optim)\w*\b|\b(?:experiencia|atencion) (?:que "
        r"(?:se )?merece|de calidad)\b",
    ),
    "command": (
        _YOU + r"(?:debe|debera|tiene que|tendra que|ha de) (?:usted )?(?!(?:haber|ser|durar|"
        r"estar|funcionar|llegar|salir|poder|mejorar)\b)\w+[aei]r(?:se|nos|l[oae]s?)?\b",
        r"\b(?<!no )(?:debes|deberas|tienes que|tendras que|ello debe|eso debe|usted tiene) "
        r"(?!(?:haber|ser|estar|poder)\b)(?:que )?\w+[aei]r(?:te|nos|l[oae]s?)?\b",
        r"\b(?:esta|estas) (?:usted )?obligad[oa] a\b|\bes (?:obligatorio|imprescindible|"
        r"obligacion suya)\b|\b(?:solo|lo unico que) tiene que\b|\bhaga el favor de\b",
        _ORDERS + r"(?:lea|lee|relea|revise|mire|aprenda|aprende|fijese|fijate|lease|repase|"
        r"informese|informate) (?:bien |usted |primero |mejor |antes |de nuevo |con atencion "
        r")*(?:las?|los?|el|nuestr\w+|a|su|sus|que|antes|bien|mejor|como)\b",
        _ORDERS + r"(?:llame|contacte|escriba|acuda|dirijase|vaya|contactese|comuniquese|pongase "
        r"en contacto|presentese|llama|contacta|dirigete) (?:usted )?(?:con|al?|a la|en|por) "
        r"(?:el |la |nuestr\w+ |su )?(?:servicio|atencion|soporte|centralita|departamento|sac|"
        r"oficina|call center|ventanilla|tienda)\b",
        _ORDERS + r"(?:rellene|complete|presente|cumplimente|rellena|interponga|ponga|haga|abra) "
        r"(?:usted )?(?:el|un|una|la) (?:formulario|reclamacion|hoja de reclamaciones|solicitud|"
        r"queja|ticket|instancia|incidencia|carta)\b",
        r"\b(?:no (?:escriba|publique|nos escriba|vuelva a|escribas|publiques|venga|llame|nos "
        r"llame) (?:por |mas |aqui|este|esta|con|a )|aqui no (?:es|se|atendemos|resolvemos|"
        r"gestionamos))",
        r"\b(?:las redes (?:sociales )?no son|este no es (?:el|un) (?:canal|lugar|sitio|medio)|"
        r"esta no es (?:la|una) (?:via|forma))\b",
        r"\b(?:hay que|se debe|es necesario|es preciso) (?:leer|llamar|ir|pedir|rellenar|acudir|"
        r"reservar|solicitar|mirar|avisar|escribir|enviar)\w*\b",
        r"\b(?:apague|reinicie|desconecte|desinstale|espere|aguarde|esperese) (?:y|usted|su|el|la|"
        r"a que|sin)\b",
    ),
    "health": (
        r"\b(?:su|tu) (?:\w+ )?(?:enfermedad|tratamiento(?! de)|embarazo|parto|diagnostico|"
        r"operacion de \w+|cirugia|cancer|diabetes|depresion|ansiedad|discapacidad|alergia|"
        r"quimio\w*|hospitalizacion|patologia|receta medica|medicacion|medicamento|historia "
        r"clinica|historial (?:medico|clinico)|expediente (?:medico|clinico)|aborto|lesion|"
        r"terapia|baja medica|embolia|infarto|dolencia|adiccion|cesarea)\b",
        r"\bsus (?:sintomas|medicamentos|medicinas|analisis|alergias|pruebas medicas|resultados "
        r"(?:medicos|de (?:la )?(?:analitica|sangre))|antecedentes|problemas de salud|crisis|"
        r"pastillas|dolores|lesiones)\b",
        r"\b(?:su|tu) (?:estado de salud|salud (?:mental|fisica)|analisis de sangre|analitica|"
        r"radiografia|ecografia|resonancia|problema (?:medico|de salud)|condicion (?:medica|de "
        r"salud)|ingreso hospitalario)\b",
        r"\b(?:usted|ya que|porque|que|estar|si) (?:esta|estaba|estuvo|estuviera|es|sea|este) "
        r"(?:usted )?(?:embarazad[ao]|enferm[oa]|diabetic[oa]|deprimid[oa]|hospitalizad[oa]|"
        r"ingresad[oa]|asmatic[oa]|epileptic[oa]|celiac[oa]|seropositiv[oa]|de baja medica|"
        r"convaleciente)\b",
        r"\b(?:usted )?(?:padece|sufre) (?:de |una? |del )?(?:\w+ )?(?:enfermedad|diabetes|"
        r"depresion|ansiedad|cancer|asma|epilepsia|migranas?|alergia|fibromialgia|hipertension|"
        r"artrosis|vih)\b",
        r"\b(?:su|tu) (?:medico|psiquiatra|psicolog[oa]|oncolog[oa]|ginecolog[oa]|cardiolog[oa]|"
        r"doctora?)\b",
        r"\b(?:su|tu) (?:autismo|alzheimer|epilepsia|asma|esquizofrenia|demencia|insulina|tdah|"
        r"anorexia|bulimia|vih|lupus|parkinson|trastorno|bipolaridad|fibromialgia|hipertension|"
        r"inhalador|tumor)\b",
        r"\b(?:sali\w*|recuper\w+|reponi\w+|saliendo) de (?:una|la|su) (?:depresion|operacion|"
        r"hospitalizacion|cirugia|quimio\w*|cesarea|enfermedad|intervencion quirurgica)\b",
        r"\b(?:su|tu|sus|tus) (?:artritis|artrosis|lumbalgia|migranas?|miopia|obesidad|insomnio|"
        r"protesis|marcapasos|menopausia|minusvalia|ceguera|sordera|intolerancia|celiaquia|"
        r"fractura|trasplante|rehabilitacion|vacuna(?:cion)?|ingreso en (?:el hospital|urgencias)|"
        r"cita con (?:el|la) \w+olog[oa])\b",
        r"\b(?:esta|estaba|estuvo|sigue|este) (?:usted )?(?:de baja (?:por|medica)|en "
        r"(?:tratamiento|quimio\w*|rehabilitacion|terapia|dialisis|silla de ruedas por))\b",
        r"\b(?:su|tu) (?:hijo|hija|madre|padre|marido|mujer|esposa|esposo|abuela|abuelo|bebe|nino|"
        r"nina|hermano|hermana|pareja) (?:tiene|padece|sufre|es|esta|con) (?:un |una "
        r")?(?:autis\w+|diabet\w+|cancer|asma\w*|epilep\w+|alergi\w+|celiac\w+|depresi\w+|tdah|"
        r"alzheimer|demencia|discapaci\w+|enferm\w+|asperger)\b",
        r"\b(?:el|un) embarazo\b|\b(?:toma|tomaba|tomando) (?:antidepresivos|ansioliticos|"
        r"medicacion|pastillas|insulina|anticoagulantes|antibioticos)\b|\b(?:paciente|enferm[oa]) "
        r"(?:oncologic|cronic|psiquiatric|diabetic|renal|terminal)\w*\b|\b(?:se mejore|se "
        r"recupere|(?:pronta|buena) recuperacion) (?:\w+ )?(?:de|tras) (?:su|la|el) \w+",
    ),
    "gendered": (
        r"\b(?:que|si|usted|lo) (?:este|esta|estaba|estuviera|haya (?:quedado|estado)|quedara|se "
        r"(?:sienta|siente|sintiera|haya (?:sentido|quedado)|quedara|fuera)|se haya ido) (?:usted "
        r")?(?:tan |muy |poco )?(?:decepcionad|enfadad|enojad|satisfech|insatisfech|descontent|"
        r"content|molest|preocupad|frustrad|indignad|disgustad|defraudad|desilusionad|inquiet|"
        r"dolid|irritad)[oa]\b(?![/(@]| [ou] \w+[oa]\b)",
    ),
}  # fmt: skip

FAMILIAR = (
    r"(?i:\b(?:te|(?-i:[Tt]i)|contigo|tu|tus|tú|tuy[oa]s?)\b(?!-)|\b(?:escr[ií]be|d[ií]|m[aá]nda|"
    r"cu[eé]nta|env[ií]a|h[aá]bla|ll[aá]ma|d[eé]ja|cont[aá]cta|av[ií]sa|p[aá]sa|expl[ií]ca|"
    r"ind[ií]ca|conf[ií]rma|da|ens[eé]ña|facil[ií]ta)(?:nos|nosl[oae]s?|me)\b|\b(?:puedes|quieres|"
    r"tienes|eres|estás|sabes|podrías|necesitas|prefieres|has|hayas|tengas|puedas|quieras|querrías|"
    r"deberías|debes|viste|hiciste|pediste|recibiste|dices|mereces|vuelvas|pásate|fíjate|perdona|"
    r"discúlpanos|cálmate|vuelve a escribir)\b)"
)
FORMAL = (
    r"(?i:\b(?:ustedes|usted|uds?\.|vds?\.)(?!\w)|\b(?:escr[ií]ba|d[ií]ga|env[ií]e|cu[eé]nte|"
    r"m[aá]nde|h[aá]ble|ll[aá]me|d[eé]je|cont[aá]cte|av[ií]se|p[aá]se|expl[ií]que|ind[ií]que|"
    r"conf[ií]rme|dé|ens[eé]ñe|facil[ií]te|perd[oó]ne|disc[uú]lpe)n?(?:nos|nosl[oae]s?|me)\b)"
)
ACKNOWLEDGES = (
    r"\b(?:sentimos|siento|lamentamos|lamento|disculp\w+|perdon\w*|entendemos|entiendo|comprend\w+|"
    r"comprensible|agradec\w+|gracias por|legitim[oa])\b|\b(?:nos|me) (?:apena|duele|pesa|preocupa|"
    r"entristece|averguenza)\b|\b(?:tiene|tienes|lleva|con) (?:usted |toda la |mucha "
    r")?razon\b|\b(?:le|te) (?:cre|entend|escuch)\w+|\bno (?:es|era|fue|esta|estuvo) (?:normal|"
    r"aceptable|justo|correcto|bien)\b|\bno debi\w+|\b(?:es|era|fue|resulta) (?:muy |realmente |de "
    r"verdad )?(?:grave|serio|inaceptable|peligros[oa]|frustrante|decepcionante|molesto|"
    r"desagradable|penoso|normal que|logico que)\b|\b(?:hemos|he) (?:leido|escuchado)\b|\ben "
    r"serio\b|\btoda nuestra atencion\b|\bmerec\w+|\b(?:su|tu) (?:decepcion|enfado|enojo|"
    r"preocupacion|malestar|molestia|espera|pregunta|inquietud|frustracion|mensaje|indignacion|"
    r"solicitud|critica)\b|\b(?:le|te) debemos\b|\bacertad[oa]\b"
)
NEXT_STEP = (
    r"\b(?:escrib|dig|envi|mand|cuent|dej|indi[cq]u?|llam|confirm|explique|pas|propon)\w*(?:nos|"
    r"me)\b|\b(?:por|en) privado\b|\bmensajes? (?:privad|direct)os?\b|\baqui (?:tiene|tienes|"
    r"esta)\b|\b(?:hemos|vamos a|estamos|acabamos de|ya|he|voy a) (?!(?:leido|escuchado|"
    r"entendido)\b)\w+|\b(?:revis|busc|compr[uo]?e?b|localiz|llam|habl|corr[ei]g|repas|verific|"
    r"investig|averigu|pregunt|prepar|arregl|repar|cambi|reemplaz|sustitu|estudi|analiz|consult|"
    r"retom|resolv|sigu|segu|avis|respond|contest|explic|pid|public|retir|abr)(?:amos|emos|imos|"
    r"iendo|ando|o)\b|\bun[a]? (?:companer[oa]|tecnic[oa]|responsable|encargad[oa]) \w+"
)
PRIVATE = (
    r"\b(?:por|en|al) (?:el )?privado\b|\bmensajes? (?:privad|direct)os?\b|\bmensajeria privada\b|"
    r"\b(?:mp|md|dm|inbox)s?\b|\bpor (?:e-?mail|correo(?: electronico)?|telefono|whatsapp|"
    r"interno)\b|\bformulario\b|\bchat privado\b|\bbandeja de entrada\b"
)
_TELL = (
    r"(?:deje|envie|mande|indique|escriba|diga|facilite|pase|proporcione|comparta|confirme|ponga|"
    r"publique|responda|comunique|aporte|deja|envia|manda|indica|escribe|facilita|pasa|proporciona|"
    r"comparte|confirma|pon|publica|responde)"
)
ASKS_DATA = (
    rf"(?:(?:{_ORDERS}(?:{_TELL}|di)|\b(?:{_TELL}|de|da|di)(?:nos|me)|\b(?:nos|me) (?:{_TELL}|de|"
    rf"das?)|"
    r"\bcual(?:es)? (?:es|son)|\bnecesitamos|\b(?:puede|podria|puedes|podrias) (?:\w+ )?(?:dar|"
    r"decir|"
    r"dejar|enviar|mandar|indicar|escribir|facilitar|pasar|proporcionar|compartir|confirmar|poner|"
    r"publicar|responder|comunicar|aportar)(?:nos|me|lo|la)?)\b[^.!?;\n]{0,50}?\b(?P<at>"
    r"(?:(?:su|sus|tu|tus) |(?:un|el|la) (?=\w+ (?:de|del) (?:pedido|cliente|contrato|reserva|"
    r"factura|seguimiento|soci|expediente|telefono|envio|nacimiento)|dni|nie|telefono\b(?! de|l )|"
    r"movil|celular|correo\b(?! d)|localizador|iban|nombre (?:completo|y)))(?:\w+ )?(?:numero|"
    r"n[º°]|"
    r"direccion|telefono|movil|celular|correo|e-?mail|nombre (?:completo|y apellidos?)|dni|nie|nif|"
    r"cedula|curp|rut|fecha de nacimiento|datos(?: \w+)?|referencia|identificador|usuario|"
    r"contrasena|clave|iban|cuenta bancaria|tarjeta|matricula|localizador)\b))"
)
ANSWERS = (
    r"\b(?:su|tu|la|esta|esa) (?:pregunta|duda|consulta)\b|\brespuesta\b|\brespond\w+|\baqui tiene"
)
GREETS = (
    r"Hola|Buen[oa]s (?:d[ií]as|tardes|noches)|Buenas|Buen d[ií]a|Estimad[oa]|Querid[oa]|"
    r"Apreciad[oa]"
)
TITLES = (
    "senor senora senorita sr sra srta don dona doctor doctora cliente clienta usuario usuaria "
    "amigo amiga vecino vecina todos todas usted ustedes equipo nuevamente y gracias estimado "
    "estimada"
)
