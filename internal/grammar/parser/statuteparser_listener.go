package parser // StatuteParser
import "github.com/antlr4-go/antlr/v4"

// StatuteParserListener is a complete listener for a parse tree produced by StatuteParser.
type StatuteParserListener interface {
	antlr.ParseTreeListener

	// EnterPassage is called when entering the passage production.
	EnterPassage(c *PassageContext)

	// EnterAgeUpper is called when entering the ageUpper production.
	EnterAgeUpper(c *AgeUpperContext)

	// EnterAgeLower is called when entering the ageLower production.
	EnterAgeLower(c *AgeLowerContext)

	// EnterAgeBetween is called when entering the ageBetween production.
	EnterAgeBetween(c *AgeBetweenContext)

	// EnterAgeGap is called when entering the ageGap production.
	EnterAgeGap(c *AgeGapContext)

	// EnterGap is called when entering the gap production.
	EnterGap(c *GapContext)

	// EnterAgeMark is called when entering the ageMark production.
	EnterAgeMark(c *AgeMarkContext)

	// EnterNumber is called when entering the number production.
	EnterNumber(c *NumberContext)

	// EnterYears is called when entering the years production.
	EnterYears(c *YearsContext)

	// EnterOld is called when entering the old production.
	EnterOld(c *OldContext)

	// EnterDefinitionHead is called when entering the definitionHead production.
	EnterDefinitionHead(c *DefinitionHeadContext)

	// EnterMoreTerms is called when entering the moreTerms production.
	EnterMoreTerms(c *MoreTermsContext)

	// EnterBareDefines is called when entering the bareDefines production.
	EnterBareDefines(c *BareDefinesContext)

	// EnterDefines is called when entering the defines production.
	EnterDefines(c *DefinesContext)

	// EnterQuoted is called when entering the quoted production.
	EnterQuoted(c *QuotedContext)

	// EnterScope is called when entering the scope production.
	EnterScope(c *ScopeContext)

	// EnterOffenceHead is called when entering the offenceHead production.
	EnterOffenceHead(c *OffenceHeadContext)

	// EnterGrade is called when entering the grade production.
	EnterGrade(c *GradeContext)

	// EnterGradeWord is called when entering the gradeWord production.
	EnterGradeWord(c *GradeWordContext)

	// EnterForWhom is called when entering the forWhom production.
	EnterForWhom(c *ForWhomContext)

	// EnterNameWord is called when entering the nameWord production.
	EnterNameWord(c *NameWordContext)

	// EnterExemption is called when entering the exemption production.
	EnterExemption(c *ExemptionContext)

	// EnterDefence is called when entering the defence production.
	EnterDefence(c *DefenceContext)

	// EnterCoercion is called when entering the coercion production.
	EnterCoercion(c *CoercionContext)

	// EnterModal is called when entering the modal production.
	EnterModal(c *ModalContext)

	// EnterCondition is called when entering the condition production.
	EnterCondition(c *ConditionContext)

	// EnterReference is called when entering the reference production.
	EnterReference(c *ReferenceContext)

	// EnterSubRef is called when entering the subRef production.
	EnterSubRef(c *SubRefContext)

	// EnterMainRef is called when entering the mainRef production.
	EnterMainRef(c *MainRefContext)

	// EnterRefNumber is called when entering the refNumber production.
	EnterRefNumber(c *RefNumberContext)

	// ExitPassage is called when exiting the passage production.
	ExitPassage(c *PassageContext)

	// ExitAgeUpper is called when exiting the ageUpper production.
	ExitAgeUpper(c *AgeUpperContext)

	// ExitAgeLower is called when exiting the ageLower production.
	ExitAgeLower(c *AgeLowerContext)

	// ExitAgeBetween is called when exiting the ageBetween production.
	ExitAgeBetween(c *AgeBetweenContext)

	// ExitAgeGap is called when exiting the ageGap production.
	ExitAgeGap(c *AgeGapContext)

	// ExitGap is called when exiting the gap production.
	ExitGap(c *GapContext)

	// ExitAgeMark is called when exiting the ageMark production.
	ExitAgeMark(c *AgeMarkContext)

	// ExitNumber is called when exiting the number production.
	ExitNumber(c *NumberContext)

	// ExitYears is called when exiting the years production.
	ExitYears(c *YearsContext)

	// ExitOld is called when exiting the old production.
	ExitOld(c *OldContext)

	// ExitDefinitionHead is called when exiting the definitionHead production.
	ExitDefinitionHead(c *DefinitionHeadContext)

	// ExitMoreTerms is called when exiting the moreTerms production.
	ExitMoreTerms(c *MoreTermsContext)

	// ExitBareDefines is called when exiting the bareDefines production.
	ExitBareDefines(c *BareDefinesContext)

	// ExitDefines is called when exiting the defines production.
	ExitDefines(c *DefinesContext)

	// ExitQuoted is called when exiting the quoted production.
	ExitQuoted(c *QuotedContext)

	// ExitScope is called when exiting the scope production.
	ExitScope(c *ScopeContext)

	// ExitOffenceHead is called when exiting the offenceHead production.
	ExitOffenceHead(c *OffenceHeadContext)

	// ExitGrade is called when exiting the grade production.
	ExitGrade(c *GradeContext)

	// ExitGradeWord is called when exiting the gradeWord production.
	ExitGradeWord(c *GradeWordContext)

	// ExitForWhom is called when exiting the forWhom production.
	ExitForWhom(c *ForWhomContext)

	// ExitNameWord is called when exiting the nameWord production.
	ExitNameWord(c *NameWordContext)

	// ExitExemption is called when exiting the exemption production.
	ExitExemption(c *ExemptionContext)

	// ExitDefence is called when exiting the defence production.
	ExitDefence(c *DefenceContext)

	// ExitCoercion is called when exiting the coercion production.
	ExitCoercion(c *CoercionContext)

	// ExitModal is called when exiting the modal production.
	ExitModal(c *ModalContext)

	// ExitCondition is called when exiting the condition production.
	ExitCondition(c *ConditionContext)

	// ExitReference is called when exiting the reference production.
	ExitReference(c *ReferenceContext)

	// ExitSubRef is called when exiting the subRef production.
	ExitSubRef(c *SubRefContext)

	// ExitMainRef is called when exiting the mainRef production.
	ExitMainRef(c *MainRefContext)

	// ExitRefNumber is called when exiting the refNumber production.
	ExitRefNumber(c *RefNumberContext)
}
