package lexicon

// needTest tests sections for a Need, in one pass over their words.
type needTest struct {
	nodes []needNode         // parts before what they are parts of; the last is the whole
	of    map[string][]int32 // by word: the nodes that it meets
}

type needNode struct {
	any   bool
	parts []int32
}

func newNeedTest(n *Need) *needTest {
	t := &needTest{of: map[string][]int32{}}
	t.add(n, map[*Need]int32{})
	return t
}

// add enters a need, once, and returns its node.
func (t *needTest) add(n *Need, known map[*Need]int32) int32 {
	if i, ok := known[n]; ok {
		return i
	}
	node := needNode{any: n.any}
	for _, p := range n.parts {
		node.parts = append(node.parts, t.add(p, known))
	}
	i := int32(len(t.nodes))
	known[n] = i
	t.nodes = append(t.nodes, node)
	for _, w := range n.words {
		t.of[w] = append(t.of[w], i)
	}
	return i
}

// met reports whether the texts together meet the need.
func (t *needTest) met(texts ...string) bool {
	met := make([]bool, len(t.nodes))
	var low [maxNeedWord]byte
	for _, text := range texts {
		eachRun(text, func(run string) {
			if len(run) > maxNeedWord {
				return
			}
			for i := range len(run) {
				low[i] = run[i] | 0x20 // digits have the bit already
			}
			for _, i := range t.of[string(low[:len(run)])] {
				met[i] = true
			}
		})
	}
	for i := range t.nodes {
		met[i] = met[i] || t.nodes[i].met(met)
	}
	return met[len(met)-1]
}

// maxNeedWord is longer than any word of a phrase.
const maxNeedWord = 40

// met reports whether the parts of a node are met.
func (n *needNode) met(parts []bool) bool {
	for _, p := range n.parts {
		if parts[p] == n.any {
			return n.any
		}
	}
	return !n.any
}
