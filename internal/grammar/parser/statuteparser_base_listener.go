package parser // StatuteParser
import "github.com/antlr4-go/antlr/v4"

// BaseStatuteParserListener is a complete listener for a parse tree produced by StatuteParser.
type BaseStatuteParserListener struct{}

var _ StatuteParserListener = &BaseStatuteParserListener{}

// VisitTerminal is called when a terminal node is visited.
func (s *BaseStatuteParserListener) VisitTerminal(node antlr.TerminalNode) {}

// VisitErrorNode is called when an error node is visited.
func (s *BaseStatuteParserListener) VisitErrorNode(node antlr.ErrorNode) {}

// EnterEveryRule is called when any rule is entered.
func (s *BaseStatuteParserListener) EnterEveryRule(ctx antlr.ParserRuleContext) {}

// ExitEveryRule is called when any rule is exited.
func (s *BaseStatuteParserListener) ExitEveryRule(ctx antlr.ParserRuleContext) {}

// EnterPassage is called when production passage is entered.
func (s *BaseStatuteParserListener) EnterPassage(ctx *PassageContext) {}

// ExitPassage is called when production passage is exited.
func (s *BaseStatuteParserListener) ExitPassage(ctx *PassageContext) {}

// EnterAgeUpper is called when production ageUpper is entered.
func (s *BaseStatuteParserListener) EnterAgeUpper(ctx *AgeUpperContext) {}

// ExitAgeUpper is called when production ageUpper is exited.
func (s *BaseStatuteParserListener) ExitAgeUpper(ctx *AgeUpperContext) {}

// EnterAgeLower is called when production ageLower is entered.
func (s *BaseStatuteParserListener) EnterAgeLower(ctx *AgeLowerContext) {}

// ExitAgeLower is called when production ageLower is exited.
func (s *BaseStatuteParserListener) ExitAgeLower(ctx *AgeLowerContext) {}

// EnterAgeBetween is called when production ageBetween is entered.
func (s *BaseStatuteParserListener) EnterAgeBetween(ctx *AgeBetweenContext) {}

// ExitAgeBetween is called when production ageBetween is exited.
func (s *BaseStatuteParserListener) ExitAgeBetween(ctx *AgeBetweenContext) {}

// EnterAgeGap is called when production ageGap is entered.
func (s *BaseStatuteParserListener) EnterAgeGap(ctx *AgeGapContext) {}

// ExitAgeGap is called when production ageGap is exited.
func (s *BaseStatuteParserListener) ExitAgeGap(ctx *AgeGapContext) {}

// EnterGap is called when production gap is entered.
func (s *BaseStatuteParserListener) EnterGap(ctx *GapContext) {}

// ExitGap is called when production gap is exited.
func (s *BaseStatuteParserListener) ExitGap(ctx *GapContext) {}

// EnterAgeMark is called when production ageMark is entered.
func (s *BaseStatuteParserListener) EnterAgeMark(ctx *AgeMarkContext) {}

// ExitAgeMark is called when production ageMark is exited.
func (s *BaseStatuteParserListener) ExitAgeMark(ctx *AgeMarkContext) {}

// EnterNumber is called when production number is entered.
func (s *BaseStatuteParserListener) EnterNumber(ctx *NumberContext) {}

// ExitNumber is called when production number is exited.
func (s *BaseStatuteParserListener) ExitNumber(ctx *NumberContext) {}

// EnterYears is called when production years is entered.
func (s *BaseStatuteParserListener) EnterYears(ctx *YearsContext) {}

// ExitYears is called when production years is exited.
func (s *BaseStatuteParserListener) ExitYears(ctx *YearsContext) {}

// EnterOld is called when production old is entered.
func (s *BaseStatuteParserListener) EnterOld(ctx *OldContext) {}

// ExitOld is called when production old is exited.
func (s *BaseStatuteParserListener) ExitOld(ctx *OldContext) {}

// EnterDefinitionHead is called when production definitionHead is entered.
func (s *BaseStatuteParserListener) EnterDefinitionHead(ctx *DefinitionHeadContext) {}

// ExitDefinitionHead is called when production definitionHead is exited.
func (s *BaseStatuteParserListener) ExitDefinitionHead(ctx *DefinitionHeadContext) {}

// EnterMoreTerms is called when production moreTerms is entered.
func (s *BaseStatuteParserListener) EnterMoreTerms(ctx *MoreTermsContext) {}

// ExitMoreTerms is called when production moreTerms is exited.
func (s *BaseStatuteParserListener) ExitMoreTerms(ctx *MoreTermsContext) {}

// EnterBareDefines is called when production bareDefines is entered.
func (s *BaseStatuteParserListener) EnterBareDefines(ctx *BareDefinesContext) {}

// ExitBareDefines is called when production bareDefines is exited.
func (s *BaseStatuteParserListener) ExitBareDefines(ctx *BareDefinesContext) {}

// EnterDefines is called when production defines is entered.
func (s *BaseStatuteParserListener) EnterDefines(ctx *DefinesContext) {}

// ExitDefines is called when production defines is exited.
func (s *BaseStatuteParserListener) ExitDefines(ctx *DefinesContext) {}

// EnterQuoted is called when production quoted is entered.
func (s *BaseStatuteParserListener) EnterQuoted(ctx *QuotedContext) {}

// ExitQuoted is called when production quoted is exited.
func (s *BaseStatuteParserListener) ExitQuoted(ctx *QuotedContext) {}

// EnterScope is called when production scope is entered.
func (s *BaseStatuteParserListener) EnterScope(ctx *ScopeContext) {}

// ExitScope is called when production scope is exited.
func (s *BaseStatuteParserListener) ExitScope(ctx *ScopeContext) {}

// EnterOffenceHead is called when production offenceHead is entered.
func (s *BaseStatuteParserListener) EnterOffenceHead(ctx *OffenceHeadContext) {}

// ExitOffenceHead is called when production offenceHead is exited.
func (s *BaseStatuteParserListener) ExitOffenceHead(ctx *OffenceHeadContext) {}

// EnterGrade is called when production grade is entered.
func (s *BaseStatuteParserListener) EnterGrade(ctx *GradeContext) {}

// ExitGrade is called when production grade is exited.
func (s *BaseStatuteParserListener) ExitGrade(ctx *GradeContext) {}

// EnterGradeWord is called when production gradeWord is entered.
func (s *BaseStatuteParserListener) EnterGradeWord(ctx *GradeWordContext) {}

// ExitGradeWord is called when production gradeWord is exited.
func (s *BaseStatuteParserListener) ExitGradeWord(ctx *GradeWordContext) {}

// EnterForWhom is called when production forWhom is entered.
func (s *BaseStatuteParserListener) EnterForWhom(ctx *ForWhomContext) {}

// ExitForWhom is called when production forWhom is exited.
func (s *BaseStatuteParserListener) ExitForWhom(ctx *ForWhomContext) {}

// EnterNameWord is called when production nameWord is entered.
func (s *BaseStatuteParserListener) EnterNameWord(ctx *NameWordContext) {}

// ExitNameWord is called when production nameWord is exited.
func (s *BaseStatuteParserListener) ExitNameWord(ctx *NameWordContext) {}

// EnterExemption is called when production exemption is entered.
func (s *BaseStatuteParserListener) EnterExemption(ctx *ExemptionContext) {}

// ExitExemption is called when production exemption is exited.
func (s *BaseStatuteParserListener) ExitExemption(ctx *ExemptionContext) {}

// EnterDefence is called when production defence is entered.
func (s *BaseStatuteParserListener) EnterDefence(ctx *DefenceContext) {}

// ExitDefence is called when production defence is exited.
func (s *BaseStatuteParserListener) ExitDefence(ctx *DefenceContext) {}

// EnterCoercion is called when production coercion is entered.
func (s *BaseStatuteParserListener) EnterCoercion(ctx *CoercionContext) {}

// ExitCoercion is called when production coercion is exited.
func (s *BaseStatuteParserListener) ExitCoercion(ctx *CoercionContext) {}

// EnterModal is called when production modal is entered.
func (s *BaseStatuteParserListener) EnterModal(ctx *ModalContext) {}

// ExitModal is called when production modal is exited.
func (s *BaseStatuteParserListener) ExitModal(ctx *ModalContext) {}

// EnterCondition is called when production condition is entered.
func (s *BaseStatuteParserListener) EnterCondition(ctx *ConditionContext) {}

// ExitCondition is called when production condition is exited.
func (s *BaseStatuteParserListener) ExitCondition(ctx *ConditionContext) {}

// EnterReference is called when production reference is entered.
func (s *BaseStatuteParserListener) EnterReference(ctx *ReferenceContext) {}

// ExitReference is called when production reference is exited.
func (s *BaseStatuteParserListener) ExitReference(ctx *ReferenceContext) {}

// EnterSubRef is called when production subRef is entered.
func (s *BaseStatuteParserListener) EnterSubRef(ctx *SubRefContext) {}

// ExitSubRef is called when production subRef is exited.
func (s *BaseStatuteParserListener) ExitSubRef(ctx *SubRefContext) {}

// EnterMainRef is called when production mainRef is entered.
func (s *BaseStatuteParserListener) EnterMainRef(ctx *MainRefContext) {}

// ExitMainRef is called when production mainRef is exited.
func (s *BaseStatuteParserListener) ExitMainRef(ctx *MainRefContext) {}

// EnterRefNumber is called when production refNumber is entered.
func (s *BaseStatuteParserListener) EnterRefNumber(ctx *RefNumberContext) {}

// ExitRefNumber is called when production refNumber is exited.
func (s *BaseStatuteParserListener) ExitRefNumber(ctx *RefNumberContext) {}
