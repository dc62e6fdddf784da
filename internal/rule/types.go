package rule

import (
	"fmt"
	"reflect"
	"sort"

	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"

	"statutelint/internal/facts"
)

// factTypes tells CEL the facts' fields by their cel tags. It is a provider
// and an adapter of its own since cel-go's knows no embedded structs.
type factTypes struct {
	*types.Registry
	structs map[string]*structType
	byType  map[reflect.Type]*structType
}

// structType is one fact type as CEL sees it.
type structType struct {
	name   string
	goType reflect.Type // the struct
	cel    *types.Type
	fields map[string]*field
}

type field struct {
	index []int
	typ   *types.Type
	goTyp reflect.Type
}

// newFactTypes describes facts.Law and all that it reaches.
func newFactTypes() (*factTypes, error) {
	reg, err := types.NewRegistry()
	if err != nil {
		return nil, err
	}
	t := &factTypes{Registry: reg, structs: map[string]*structType{}, byType: map[reflect.Type]*structType{}}
	t.describe(reflect.TypeFor[facts.Law]())
	return t, nil
}

func (t *factTypes) describe(goType reflect.Type) *structType {
	if s := t.byType[goType]; s != nil {
		return s
	}
	name := "facts." + goType.Name()
	s := &structType{name: name, goType: goType, cel: types.NewObjectType(name), fields: map[string]*field{}}
	t.structs[name], t.byType[goType] = s, s
	for _, f := range reflect.VisibleFields(goType) {
		if tag := f.Tag.Get("cel"); tag != "" && tag != "-" {
			s.fields[tag] = &field{index: f.Index, typ: t.celType(f.Type), goTyp: f.Type}
		}
	}
	return s
}

func (t *factTypes) celType(g reflect.Type) *types.Type {
	switch g.Kind() {
	case reflect.String:
		return types.StringType
	case reflect.Bool:
		return types.BoolType
	case reflect.Int:
		return types.IntType
	case reflect.Slice:
		return types.NewListType(t.celType(g.Elem()))
	case reflect.Pointer:
		return t.describe(g.Elem()).cel
	}
	panic(fmt.Sprintf("rule: no CEL type for %s", g))
}

// FindStructType implements types.Provider.
func (t *factTypes) FindStructType(name string) (*types.Type, bool) {
	if s := t.structs[name]; s != nil {
		return types.NewTypeTypeWithParam(s.cel), true
	}
	return t.Registry.FindStructType(name)
}

// FindStructFieldNames implements types.Provider.
func (t *factTypes) FindStructFieldNames(name string) ([]string, bool) {
	s := t.structs[name]
	if s == nil {
		return t.Registry.FindStructFieldNames(name)
	}
	return s.names(), true
}

func (s *structType) names() []string {
	names := make([]string, 0, len(s.fields))
	for n := range s.fields {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}

// FindStructFieldType implements types.Provider.
func (t *factTypes) FindStructFieldType(name, fieldName string) (*types.FieldType, bool) {
	s := t.structs[name]
	if s == nil {
		return t.Registry.FindStructFieldType(name, fieldName)
	}
	f := s.fields[fieldName]
	if f == nil {
		return nil, false
	}
	get := func(target any) (any, error) {
		v := reflect.ValueOf(target)
		if v.IsNil() {
			return nil, fmt.Errorf("no %s: the fact is missing", fieldName)
		}
		return v.Elem().FieldByIndex(f.index).Interface(), nil
	}
	isSet := func(target any) bool {
		v := reflect.ValueOf(target)
		return !v.IsNil() && !v.Elem().FieldByIndex(f.index).IsZero()
	}
	return &types.FieldType{Type: f.typ, GetFrom: get, IsSet: isSet}, true
}

// NativeToValue implements types.Adapter.
func (t *factTypes) NativeToValue(v any) ref.Val {
	switch v := v.(type) {
	case string, bool, int, ref.Val, nil, []string:
		return t.Registry.NativeToValue(v)
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Pointer:
		if s := t.byType[r.Type().Elem()]; s != nil {
			if r.IsNil() {
				return types.NullValue
			}
			return &object{native: v, typ: s.cel}
		}
	case reflect.Slice:
		return types.NewDynamicList(t, v)
	}
	return t.Registry.NativeToValue(v)
}

// object is a fact as a CEL value.
type object struct {
	native any
	typ    *types.Type
}

// ConvertToNative implements ref.Val.
func (o *object) ConvertToNative(to reflect.Type) (any, error) {
	if reflect.TypeOf(o.native).AssignableTo(to) {
		return o.native, nil
	}
	return nil, fmt.Errorf("no %s from %s", to, o.typ)
}

// ConvertToType implements ref.Val.
func (o *object) ConvertToType(t ref.Type) ref.Val {
	if t == types.TypeType {
		return o.typ
	}
	return types.NewErr("no %s from %s", t, o.typ)
}

// Equal implements ref.Val: a fact equals itself.
func (o *object) Equal(other ref.Val) ref.Val {
	p, ok := other.(*object)
	return types.Bool(ok && p.native == o.native)
}

// Type implements ref.Val.
func (o *object) Type() ref.Type { return o.typ }

// Value implements ref.Val.
func (o *object) Value() any { return o.native }
