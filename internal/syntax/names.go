package syntax

// Names of the forms of nodes, as parse prints them.

func (k OffenceKind) String() string {
	return [...]string{"commits", "guilty", "unlawful", "prohibited", "punished", "graded", "named"}[k]
}

func (k ExemptKind) String() string {
	return [...]string{"immune", "not prosecuted", "not guilty", "does not apply"}[k]
}

func (m Modality) String() string {
	return [...]string{"", "shall", "may", "entitled"}[m]
}

func (k ConditionKind) String() string {
	return [...]string{"if", "unless", "except", "only if", "provided"}[k]
}

func (r Role) String() string {
	return [...]string{"own", "lead-in", "flush"}[r]
}
