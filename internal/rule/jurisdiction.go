package rule

import (
	"fmt"
	"sort"
	"strings"
	"sync"

	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"

	"statutelint/internal/facts"
	"statutelint/internal/finding"
	"statutelint/internal/lexicon"
)

// maxNearest is how many provisions a finding of absence names.
const maxNearest = 5

// conceptIndex finds the facts of a law by the concepts that they say. Each
// collection is indexed when it is first asked for. It is safe for concurrent
// use.
type conceptIndex struct {
	engine *Engine
	law    *facts.Law
	mu     sync.Mutex
	by     map[string]*indexed
}

// indexed is one collection of the law.
type indexed struct {
	all []ref.Val
	by  map[lexicon.ID][]int
}

func newConceptIndex(e *Engine, law *facts.Law) *conceptIndex {
	return &conceptIndex{engine: e, law: law, by: map[string]*indexed{}}
}

// saying returns the facts of the collection that say one of the concepts, in
// code order.
func (ix *conceptIndex) saying(collection string, s lexicon.Set) []ref.Val {
	c := ix.collection(collection)
	seen := map[int]bool{}
	for _, id := range s.IDs() {
		for _, i := range c.by[id] {
			seen[i] = true
		}
	}
	order := make([]int, 0, len(seen))
	for i := range seen {
		order = append(order, i)
	}
	sort.Ints(order)
	out := make([]ref.Val, len(order))
	for k, i := range order {
		out[k] = c.all[i]
	}
	return out
}

func (ix *conceptIndex) collection(name string) *indexed {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if c := ix.by[name]; c != nil {
		return c
	}
	c := &indexed{by: map[lexicon.ID][]int{}}
	for it := ix.engine.collection(ix.law, name).Iterator(); it.HasNext() == types.True; {
		fact := it.Next()
		for _, p := range places(fact) {
			for _, id := range p.Said.All.IDs() {
				c.by[id] = append(c.by[id], len(c.all))
			}
		}
		c.all = append(c.all, fact)
	}
	ix.by[name] = c
	return c
}

// candidate is a provision that might satisfy a rule, and what it lacks.
type candidate struct {
	place *facts.Place
	met   int
	lacks []string
}

// jurisdiction runs one jurisdiction rule: the finding, or what satisfied it.
func (e *Engine) jurisdiction(c *compiled, law *facts.Law, ix *conceptIndex) (*finding.Finding, []*facts.Place, error) {
	v, err := c.start(e.env, law)
	if err != nil {
		return nil, nil, err
	}
	if fires, err := c.asks(v); err != nil || !fires {
		return nil, nil, err
	}
	var near []candidate
	var all []*facts.Place
	for i, w := range c.ways {
		by, some, err := e.satisfies(c, i, w, law, ix)
		if err != nil {
			return nil, nil, err
		}
		all, near = append(all, by...), append(near, some...)
	}
	if len(all) > 0 {
		return nil, all, nil
	}
	report := newReport(e.env, c)
	if err := report.absence(v, law, nearestOf(near)); err != nil {
		return nil, nil, err
	}
	return &report.findings[0], nil, nil
}

// satisfies returns the facts that meet every need of a way, and those that
// meet some.
func (e *Engine) satisfies(c *compiled, way int, w wayProgram, law *facts.Law, ix *conceptIndex) (by []*facts.Place, near []candidate, err error) {
	needs := c.Rule.Ways()[way].Needs
	err = e.each(w, law, ix, func(fact ref.Val) error {
		cand := candidate{place: places(fact)[0]}
		v := vars{"law": e.env.types.NativeToValue(law), "it": fact}
		for i, prg := range w.needs {
			ok, err := prg.holds(v)
			if err != nil {
				return err
			}
			if ok {
				cand.met++
			} else {
				cand.lacks = append(cand.lacks, needs[i].Lacks)
			}
		}
		if cand.met == len(w.needs) {
			by = append(by, cand.place)
		} else if cand.met > 0 {
			near = append(near, cand)
		}
		return nil
	})
	return by, near, err
}

// each calls f with the facts that a way looks at, until it fails.
func (e *Engine) each(w wayProgram, law *facts.Law, ix *conceptIndex, f func(ref.Val) error) error {
	if !w.all {
		for _, fact := range ix.saying(w.fact, w.about) {
			if err := f(fact); err != nil {
				return err
			}
		}
		return nil
	}
	for it := e.collection(law, w.fact).Iterator(); it.HasNext() == types.True; {
		if err := f(it.Next()); err != nil {
			return err
		}
	}
	return nil
}

// nearestOf returns the candidates that lack least, one a section.
func nearestOf(all []candidate) []candidate {
	sort.SliceStable(all, func(i, j int) bool { return len(all[i].lacks) < len(all[j].lacks) })
	var out []candidate
	seen := map[string]bool{}
	for _, c := range all {
		if len(out) < maxNearest && !seen[c.place.Section] {
			seen[c.place.Section] = true
			out = append(out, c)
		}
	}
	return out
}

// absence reports that nothing satisfies the rule.
func (r *report) absence(v vars, law *facts.Law, near []candidate) error {
	f, err := r.finding(v, nil)
	if err != nil {
		return err
	}
	f.Message += fmt.Sprintf(" (searched: %s)", law.Searched)
	for _, c := range near {
		ev := evidence("nearest", c.place)
		ev.Note = strings.Join(c.lacks, "; ")
		f.Evidence = append(f.Evidence, ev)
	}
	r.findings = append(r.findings, f)
	return nil
}
