// What legal phrases look like: an island grammar. Islands are the phrases
// that carry law; every other token is water, so that any passage parses.
//
// The input is a passage of one section: its words, and ITEM_OPEN and
// ITEM_CLOSE where an item of a list begins and ends. Lists nest in the token
// stream, never in the rules: no rule is recursive and each island is short,
// so that time is linear in the length of any input.
//
// Prediction is SLL, without antlr's costly second look. That is exact as long
// as no island begins with something optional: write "A CHILD | CHILD", never
// "A? CHILD", else the parser cannot tell an island from water followed by the
// island's rest, and takes the first.
//
// Examples stand above each rule: "//+" must match the rule from first to last
// word, "//-" must not.
parser grammar StatuteParser;

options { tokenVocab = StatuteLexer; }

// A passage is read one island at a time: the caller asks antlr whether the next
// token begins an island or is water, and runs island or steps on. What follows
// is ".*" and not the passage again, so that prediction never looks into the
// next island: its states stay few and small, and are soon learnt.
passage : ( island | . ) .* ;

island
    : ageGap | ageBetween | ageLower | ageUpper
    | definitionHead | scope
    | exemption | offenceHead | defence
    | coercion | modal | condition | reference
    ;

// ---- ages -----------------------------------------------------------------

//+ under 18 years of age
//+ under the age of eighteen
//+ under the age of eighteen (18) years
//+ below the age of 16
//+ under age 18
//+ under eighteen years
//+ less than eighteen years of age
//+ less than eighteen (18) years old
//+ younger than 18 years of age
//+ younger than the age of twelve
//+ has not attained the age of 18 years
//+ has not yet attained eighteen years of age
//+ had not reached his eighteenth birthday
//+ have not attained the age of majority
//+ not yet 18 years of age
//+ not 18 years of age or older
//+ 17 years of age or younger
//+ not over seventeen years of age
//+ not older than 17 years
//+ before reaching the age of 18
//+ before his or her eighteenth birthday
//+ prior to the child's 12th birthday
//- 18 years of age or older
//- under 18 U.S.C. 1591
//- not more than 5 years
//- less than 10 years
//- under section 18
ageUpper
    : UNDER THE? AGE OF? number YEARS?
    | UNDER number years
    | YOUNGER THAN ( number years | THE? AGE OF? number YEARS? )
    | LESS THAN ( number old | THE? AGE OF? number YEARS? )
    | HAS NOT YET? ATTAINED ageMark
    | NOT YET? ( HAS | BE )? ATTAINED ageMark
    | NOT YET? ( BE )? number years ( OR ( OLDER | OVER | GREATER ) )?
    | number years? ( OR | AND ) ( YOUNGER | UNDER | LESS )
    | NOT OLDER THAN ( number years | THE? AGE OF? number YEARS? )
    | NOT ( OVER | GREATER THAN ) ( number old | THE? AGE OF? number YEARS? )
    | BEFORE TO? ATTAINED? ageMark
    ;

//+ 18 years of age or older
//+ eighteen years or more of age
//+ 18 or older
//+ eighteen (18) years of age or over
//+ at least eighteen years of age
//+ over the age of eighteen
//+ over 18 years of age
//+ has attained the age of 18 years
//+ has reached his or her eighteenth birthday
//+ older than 18 years of age
//+ not less than 18 years of age
//+ not under eighteen years of age
//- under 18 years of age
ageLower
    : number years? OR OLDER ( OF AGE )?
    | number old OR ( OVER | GREATER )
    | number YEARS OR GREATER OF AGE
    | number OR OVER
    | AT LEAST ( number old | THE AGE OF number )
    | OLDER THAN ( number years | THE? AGE OF? number YEARS? )
    | OVER ( number old | THE AGE OF number YEARS? )
    | NOT UNDER ( number years | THE? AGE OF? number YEARS? )
    | NOT LESS THAN ( number old | THE? AGE OF? number YEARS? )
    | HAS ( BE )? ATTAINED ageMark
    ;

//+ between the ages of 14 and 17
//+ between fourteen and eighteen years of age
//+ 16 or 17 years of age
//+ 14, 15, or 16 years of age
//- two, three, or four years
ageBetween
    : BETWEEN ( THE AGE OF )? number YEARS? AND number years?
    | number ( COMMA number )* COMMA? OR number old
    ;

// A difference between two persons' ages is no age.
//+ at least four years younger than
//+ three years older
ageGap
    : ( AT LEAST | GREATER THAN | LESS THAN | NO GREATER THAN ) number gap
    | number gap
    ;

gap : ( OR GREATER )? YEARS ( OR GREATER )? ( YOUNGER | OLDER ) THAN? ;

ageMark
    : THE? AGE OF ( number YEARS? | MAJORITY )
    | number years
    | ( THE | HIS ) ( OR HIS | whose )? ORDINAL ( BIRTHDAY | YEARS ( OF HIS? AGE )? )
    | MAJORITY
    ;

//+ child's
whose : ( CHILD | PERSON ) APOS WORD ;

//+ eighteen (18)
//+ 16
number : NUMWORD LABEL? | NUMBER ;

//+ years of age
//+ years old
years : YEARS ( OF AGE | OLD )? | OF AGE ;

// A term of imprisonment is years too: "less than five years" is an age only
// when it says so.
//+ years of age
//+ years old
old : YEARS ( OF AGE | OLD ) | OF AGE ;

// ---- definitions ----------------------------------------------------------

//+ “Minor” means
//+ the term “child” means
//+ "Minor" or "child" means and includes
//+ “Child” has the same meaning as
//+ “Youth” shall mean
//+ “Sexual abuse” does not include
//+ The words “sexual conduct” include
//+ “Abuse” also includes
//+ “Harm” occurs when
//+ “Abuse”, as used in this chapter, means
//+ “Abuse,” other than when used of alcohol, means
//+ “Abuse” of a child means
//- by means
//- “Harm” done by any
definitionHead
    : THE TERM quoted moreTerms COMMA? defines
    | TERM quoted moreTerms COMMA? defines
    | quoted moreTerms COMMA? defines
    | A CHILD bareDefines
    | CHILD bareDefines
    ;

moreTerms : ( ( COMMA | OR | AND )+ ( THE? TERM )? quoted )* ;

//+ means
//+ is a person
bareDefines : ( OR A? CHILD )? ( MEANS | BE A? ( PERSON | ANY PERSON | THAT PERSON ) ) ;

defines
    : ( SHALL | MAY )? ( BE )? ( MEANS | INCLUDES ) ( ( AND | OR | COMMA )+ ( MEANS | INCLUDES ) )?
    | WORD ( MEANS | INCLUDES | WHEN | IF )
    | qualifier ( MEANS | INCLUDES )
    | OF A? ( CHILD | PERSON ) SHALL? ( MEANS | INCLUDES )
    | WORD? NOT INCLUDES
    | SHALL? HAS THE? SAME? MEANING ( AS | DEFINED )?
    | ( SHALL )? BE ( DEFINED | A | ANY )
    ;

// What stands between a term and its verb.
//+ as used in this chapter,
//+ for purposes of finding a child to be dependent,
//+ other than when used of alcohol,
qualifier
    : ( AS | WHEN ) USED IN reference COMMA? SHALL?
    | FOR ( THE | ANY )? PURPOSES OF reference COMMA? SHALL?
    | ( AS | WHEN | USED | FOR | WORD THAN ) ( ~( QUOTE | STOP | SEMI | COLON | ITEM_OPEN | ITEM_CLOSE | MEANS | INCLUDES ) )+
    ;

//+ “sexual conduct”
quoted : QUOTE ( ~( QUOTE | STOP | SEMI | ITEM_OPEN | ITEM_CLOSE ) )+ QUOTE ;

//+ As used in this chapter
//+ For purposes of this section
//+ For the purposes of sections 12.1-41-01 through 12.1-41-06
//+ In this article
//+ apply throughout this chapter
//+ are applicable to this article
//+ apply to G.S. 14-9
//+ As used in R.S. 14:9
scope
    : ( AS | WHEN ) USED IN initials? reference
    | USED IN initials? reference
    | FOR ( THE | ANY )? PURPOSES OF initials? reference
    | IN reference
    | APPLY ( TO | IN | WORD ) initials? reference
    | BE APPLICABLE ( TO | IN | WORD ) initials? reference
    ;

// The initials of a code, without which its numbers are unique too.
//+ G.S.
initials : WORD STOP ;

// ---- offences -------------------------------------------------------------

//+ commits the crime of
//+ commits the offense of
//+ commits an offense
//+ commits a class C felony
//+ commits a class “D” felony
//+ commits an aggravated misdemeanor
//+ is guilty of
//+ shall be guilty of
//+ it is unlawful for any person to
//+ it shall be unlawful to
//+ it is an offense for a person
//+ it is a violation of this section for any person
//+ it shall be a class B felony to
//+ no person shall
//+ shall be punished
//+ shall, upon conviction, be punished
//+ shall be subject to the penalties
//+ shall be subject to imprisonment
//+ is subject to the same penalties
//+ is subject to imprisonment
//+ commits sexual exploitation of a minor in the first degree if
//+ commits trafficking of a child, a class A felony
//+ commits the same offense
//+ commits patronizing a child.
//+ commits trafficking for servitude.
//+ commits unlawful sale of a child if
//+ commits pimping, which is
//+ is committed when
//+ may be sentenced
//+ commits patronizing a prostitute.
//+ is a class C felony
//+ shall be a misdemeanor
//- is not guilty
offenceHead
    : COMMITS grade? CRIMENAME OF?
    | BE COMMITS ( IF | WHEN | BY )
    | COMMITS nameWord ( nameWord ( nameWord ( nameWord ( nameWord ( nameWord ( nameWord ( nameWord ( nameWord nameWord? )? )? )? )? )? )? )? )? ( IF | WHEN | WHO | BY | STOP | COLON | COMMA A grade? CRIMENAME | COMMA WORD BE )
    | SHALL BE WORD? GUILTY OF?
    | BE WORD? GUILTY OF?
    | IT SHALL? BE WORD? UNLAWFUL forWhom
    | IT SHALL? BE grade CRIMENAME ( OF THIS ( SECTION | DIVISION ) )? ( TO | FOR ( A | ANY )? WORD? PERSON )
    | SHALL BE WORD? UNLAWFUL forWhom
    | BE WORD? UNLAWFUL forWhom
    | NO PERSON ( SHALL | MAY )
    | ( A | ANY ) PERSON ( SHALL | MAY ) NOT
    | SHALL COMMA? ( WORD WORD? WORD? COMMA )? BE WORD? PUNISHED
    | SHALL? BE SUBJECT TO ( A | THE | ANY )? ( WORD | SAME )? PENALTY
    | MAY BE PUNISHED
    | BE PUNISHED ( AS | BY | FOR )
    | BE grade CRIMENAME
    | SHALL BE grade CRIMENAME
    ;

//+ a class C
//+ the
grade : gradeWord ( gradeWord ( gradeWord ( gradeWord ( gradeWord gradeWord? )? )? )? )? ;

gradeWord : A | THE | SAME | WORD | ROMAN | QUOTE | NUMBER | NUMWORD ;

forWhom : ( FOR ( A | ANY )? WORD? PERSON? )? TO? ;

nameWord : WORD | UNLAWFUL | OF | FOR | IN | A | THE | OR | AND | CHILD | PERSON | COERCION | BY ;

// ---- protections ----------------------------------------------------------

//+ is immune from prosecution
//+ shall not be prosecuted
//+ may not be arrested, charged, or prosecuted
//+ must not be adjudicated
//+ shall not be certified as an adult or adjudicated
//+ is not criminally liable
//+ does not apply to
//+ shall not apply
//+ is not guilty
//+ a person shall not be prosecuted
//+ no person shall be prosecuted
//+ no minor may be charged
//+ no person shall be consecutively sentenced
//- no person shall engage
//+ shall not be guilty
//+ a person shall not be guilty
//+ a person may not be prosecuted
//+ any person shall not be criminally liable
//- a person may not sell
exemption
    : ( A | ANY ) PERSON ( SHALL | MAY | CAN ) NOT BE GUILTY
    | ( A | ANY ) PERSON ( SHALL | MAY | CAN ) NOT BE WORD? EXEMPTING
    | ( A | ANY ) PERSON ( SHALL | MAY | CAN ) NOT BE WORD? PROSECUTED ( ( COMMA | OR | AND )+ ( BE )? PROSECUTED )*
    | ( SHALL | MUST | MAY ) NOT? BE WORD? EXEMPTING
    | ( SHALL | MUST | MAY ) BE NOT EXEMPTING
    | BE NOT? EXEMPTING
    | NOT BE? EXEMPTING
    | EXEMPTING
    | ( SHALL | MUST | MAY | CAN ) NOT BE WORD? PROSECUTED ( ( COMMA | OR | AND )+ ( BE )? PROSECUTED )*
    | ( ( A | ANY ) PERSON )? ( SHALL | MUST | MAY ) NOT BE WORD AS A WORD OR ( BE )? PROSECUTED
    | NO ( PERSON | CHILD ) ( SHALL | MAY ) BE WORD? ( PROSECUTED | PUNISHED )
    | BE NOT GUILTY
    | ( SHALL | MUST | MAY ) NOT BE GUILTY
    | ( WORD | SHALL | MAY ) NOT APPLY ( TO | IF | WHEN )?
    ;

//+ it is an affirmative defense
//+ it is a defense
//+ is a rebuttable presumption
//+ is presumed
defence
    : IT SHALL? BE ( A | ANY )? AFFIRMATIVE? DEFENCE
    | SHALL BE ( A | ANY )? AFFIRMATIVE? DEFENCE
    | BE ( A | ANY )? AFFIRMATIVE? DEFENCE
    | AFFIRMATIVE DEFENCE
    | BE A? WORD? PRESUMED
    | PRESUMED
    ;

//+ force, fraud, or coercion
//+ threats or deception
coercion : COERCION ( ( COMMA | OR | AND )+ COERCION )* ;

// ---- modality, conditions, references -------------------------------------

//+ shall
//+ must not
//+ is authorized to
//+ is hereby authorized and empowered to
//+ is required to
modal
    : ( SHALL | MUST | MAY | CAN ) NOT?
    | BE NOT? WORD? ( AUTHORIZED ( AND AUTHORIZED )? | REQUIRED | ENTITLED ) TO
    ;

//+ if
//+ provided that
//+ except as
condition
    : ONLY IF | IF | UNLESS | PROVIDED ( WORD? THAT ) | EXCEPT ( AS | THAT | WHEN )? | WHEN
    ;

//+ section 12.1-29-03
//+ sections 22-1832 through 22-1835
//+ subsection (a) of this section
//+ subsections (a) and (b)
//+ this chapter
//+ this Code section
//+ 18 U.S.C. 1591
//+ 12 M.R.S.A. § 853
//+ 12 Mac. C. § 853
//+ section 853 of this title
//+ section 53A of chapter 272
//+ section 3 of chapter 7 of title 12
//+ sections 851 and 853 of title 12
//+ title 12, section 853
//+ chapter 712
//+ chapter 7 of title 12
//+ paragraph (1)(A) of subsection (b) of section 1101
//+ § 16-6-9
reference
    : subRef ( OF subRef )* ( OF mainRef )?
    | mainRef
    ;

subRef : SUBSECTION ( LABEL+ | NUMBER | NUMREF | QUOTE WORD QUOTE ) ( ( COMMA | OR | AND | THROUGH )+ ( LABEL+ | NUMBER ) )* ;

mainRef
    : THIS division? ( SECTION | SUBSECTION )
    | THIS division
    | SECTION refNumber ( ( COMMA | OR | AND | TO | THROUGH )+ SECTION? refNumber )* within*
    | NUMBER CODE SECTION? refNumber
    | NUMBER WORD STOP ( WORD | ROMAN ) STOP SECTION refNumber
    | TITLE refNumber COMMA? CODE? COMMA? SECTION refNumber
    | division ROMAN within*
    | division refNumber ( ( COMMA | OR | AND | TO | THROUGH )+ refNumber )* within*
    | NUMREF LABEL*
    ;

//+ of this title
//+ of title 18
//+ of Title XV
//+ of chapter 272
//- of section 272
within : OF ( THIS division | division ( NUMBER | NUMREF | ROMAN ) ( COMMA? CODE )? ) ;

//+ chapter
//+ Title
//- section
division : TITLE | DIVISION ;

refNumber : ( NUMREF | NUMBER ) LABEL* ;
