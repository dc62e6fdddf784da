// What words look like in a statute. The lexer never fails: a character that
// no other rule knows is an OTHER token.
//
// Some concepts of the lexicon (rules/lexicon) are token types too. They are
// not written here as patterns but given to words after the lexer, so that
// vocabulary stays data.
lexer grammar StatuteLexer;

options { caseInsensitive = true; }

tokens {
    CHILD,        // child, minor, juvenile, youth: a word for a person under age
    PERSON,       // person, individual, another, victim, defendant
    COERCION,     // force, fraud, coercion, deception, threats
    EXEMPTING,    // immune from prosecution, not criminally liable
    CRIMENAME,    // offence, crime, felony, misdemeanor
    ITEM_OPEN,    // an item of a list begins
    ITEM_CLOSE    // an item of a list ends
}

SHALL      : 'shall' ;
MUST       : 'must' ;
MAY        : 'may' ;
CAN        : 'can' | 'cannot' ;
NOT        : 'not' ;
NO         : 'no' ;
IF         : 'if' ;
UNLESS     : 'unless' ;
WHEN       : 'when' | 'whenever' | 'where' ;
PROVIDED   : 'provided' ;
EXCEPT     : 'except' | 'excepting' ;
MEANS      : 'means' | 'mean' | 'refers' | 'denotes' ;
INCLUDES   : 'includes' | 'include' | 'consists' | 'comprises' ;
HAS        : 'has' | 'have' | 'had' | 'having' ;
BE         : 'is' | 'are' | 'be' | 'was' | 'were' | 'been' | 'being' ;
ATTAINED   : 'attained' | 'attain' | 'attains' | 'attaining' | 'reached' | 'reach' | 'reaches' | 'reaching' | 'arrived' ;
UNDER      : 'under' | 'below' | 'beneath' ;
OVER       : 'over' | 'above' | 'exceeding' ;
LESS       : 'less' | 'fewer' ;
GREATER       : 'more' | 'greater' ;
THAN       : 'than' ;
YOUNGER    : 'younger' ;
OLDER      : 'older' ;
AT         : 'at' ;
LEAST      : 'least' ;
BETWEEN    : 'between' ;
BEFORE     : 'before' | 'until' | 'prior' ;
AGE        : 'age' | 'ages' | 'aged' ;
YEARS      : 'years' | 'year' | 'yr' | 'yrs' ;
OLD        : 'old' ;
BIRTHDAY   : 'birthday' | 'birthdate' ;
MAJORITY   : 'majority' ;
THROUGH    : 'through' | 'thru' ;
OR         : 'or' ;
AND        : 'and' ;
BUT        : 'but' ;
OF         : 'of' ;
TO         : 'to' ;
BY         : 'by' ;
FOR        : 'for' ;
IN         : 'in' ;
FROM       : 'from' ;
AS         : 'as' ;
THAT       : 'that' ;
THE        : 'the' ;
A          : 'a' | 'an' ;
THIS       : 'this' ;
ANY        : 'any' | 'every' | 'each' | 'all' ;
IT         : 'it' ;
HIS        : 'his' | 'her' | 'their' | 'its' | 'such' ;
WHO        : 'who' | 'whoever' | 'whosoever' | 'whom' ;
YET        : 'yet' ;
USED       : 'used' ;
ONLY       : 'only' ;
TERM       : 'term' | 'terms' | 'word' | 'words' | 'phrase' | 'phrases' ;
MEANING    : 'meaning' | 'meanings' ;
SAME       : 'same' ;
DEFINED    : 'defined' | 'given' | 'ascribed' | 'prescribed' ;
PURPOSES   : 'purposes' | 'purpose' ;
UNLAWFUL   : 'unlawful' | 'illegal' ;
GUILTY     : 'guilty' ;
COMMITS    : 'commits' | 'commit' | 'committed' | 'committing' ;
PUNISHED   : 'punished' | 'punishable' | 'fined' | 'imprisoned' | 'sentenced' ;
SUBJECT    : 'subject' ;
PENALTY    : 'penalty' | 'penalties' | 'imprisonment' | 'fine' | 'punishment' ;
PROSECUTED : 'prosecuted' | 'charged' | 'arrested' | 'convicted' | 'adjudicated' | 'adjudged' | 'detained' ;
APPLY      : 'apply' | 'applies' ;
APPLICABLE : 'applicable' ;
DEFENCE    : 'defense' | 'defenses' | 'defence' | 'defences' ;
AFFIRMATIVE: 'affirmative' ;
PRESUMED   : 'presumed' | 'presumption' | 'presume' ;
AUTHORIZED : 'authorized' | 'authorised' | 'empowered' ;
REQUIRED   : 'required' | 'directed' | 'obliged' | 'obligated' ;
ENTITLED   : 'entitled' ;
SECTION    : 'section' | 'sections' | 'sec' | 'secs' | '§' | '§§' ;
SUBSECTION : 'subsection' | 'subsections' | 'subdivision' | 'subdivisions' | 'paragraph' | 'paragraphs'
           | 'subparagraph' | 'subparagraphs' | 'subsec' | 'clause' | 'clauses' | 'subclause' ;
TITLE      : 'title' | 'titles' ;
DIVISION   : 'chapter' | 'chapters' | 'article' | 'articles' | 'part' | 'parts' | 'subchapter' | 'subtitle' | 'act' | 'code' | 'subpart' ;
// A code of regulations is none of the codes that statutes are cited by.
REGULATIONS: 'c.f.r.' | 'c.f.r' | 'cfr' ;
// A code by its initials: U.S.C., M.R.S.A., Ma.C.S.
CODE       : 'usc' | L L? '.' L '.' L ( '.' L )? '.'? ;
NUMWORD    : 'one' | 'two' | 'three' | 'four' | 'five' | 'six' | 'seven' | 'eight' | 'nine' | 'ten' | 'eleven'
           | 'twelve' | 'thirteen' | 'fourteen' | 'fifteen' | 'sixteen' | 'seventeen' | 'eighteen' | 'nineteen'
           | 'twenty' | 'twenty' HY 'one' ;
ORDINAL    : 'tenth' | 'eleventh' | 'twelfth' | 'thirteenth' | 'fourteenth' | 'fifteenth' | 'sixteenth'
           | 'seventeenth' | 'eighteenth' | 'nineteenth' | 'twentieth' | 'twenty' HY 'first'
           | D+ ('st' | 'nd' | 'rd' | 'th') ;

// Roman numerals number titles and parts. "civil" is one too: nothing asks for
// ROMAN where a word could stand.
ROMAN      : [ivxlc]+ ;

NUMBER     : D+ ;
// A section's number as codes print it: 11.66.100, 22-2701, 725.1A, 3796aa-3.
NUMREF     : D+ L* ([.:] [0-9a-z]+ | HY [0-9a-z]+)+
           | D+ L+ ;
LABEL      : '(' D+ ')' | '(' L ')' | '(' [ivx]+ ')' | '(' L L ')' ;
WORD       : LETTER+ ('.' LETTER+)* ;
QUOTE      : ["“”] | '\'\'' | '``' ;
APOS       : ['‘’] ;
LPAREN     : [([] ;
RPAREN     : [)\]] ;
COMMA      : ',' ;
COLON      : ':' ;
SEMI       : ';' ;
STOP       : [.?!] ;
DASH       : [—‒] | '--' ;
HYPHEN     : HY -> channel(HIDDEN) ;
WS         : [ \t\r\n\u00A0\u2000-\u200B\u202F\u3000]+ -> channel(HIDDEN) ;
OTHER      : . ;

fragment D      : [0-9] ;
fragment L      : [a-z] ;
fragment HY     : [-\u2010\u2011–] ;
fragment LETTER : [a-z\u00C0-\u024F] ;
