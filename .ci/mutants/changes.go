package main

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
)

// changes collects what can be changed in a function. What does not compile is left to
// the compiler to find.
type changes struct {
	source []byte
	offset func(token.Pos) int
	list   []mutant
}

// other says by what an operator is replaced.
var other = map[token.Token]string{
	token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">", token.EQL: "!=", token.NEQ: "==",
	token.LAND: "||", token.LOR: "&&", token.ADD: "-", token.SUB: "+", token.MUL: "/", token.QUO: "*",
}

// key is a string that names something, no sentence.
var key = regexp.MustCompile(`^"[\pL\d_.-]+"$`)

func (c *changes) of(f *ast.FuncDecl) {
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if call, is := n.(*ast.ExprStmt); is && c.logs(call.X) {
			return false // what the log says no test asks
		}
		c.expression(n)
		c.statement(n)
		switch v := n.(type) {
		case *ast.FuncLit:
			c.returns(v.Type, v.Body)
		case *ast.BlockStmt:
			c.drops(v.List)
		case *ast.CaseClause:
			c.drops(v.Body)
		}
		return true
	})
	c.returns(f.Type, f.Body)
}

// expression changes an operator, a constant, or the order of arguments.
func (c *changes) expression(n ast.Node) {
	switch v := n.(type) {
	case *ast.BinaryExpr:
		if with := other[v.Op]; with != "" {
			c.add(v.OpPos, v.OpPos+token.Pos(len(v.Op.String())), with)
		}
	case *ast.Ident:
		switch v.Name {
		case "true":
			c.replace(v, "false")
		case "false":
			c.replace(v, "true")
		}
	case *ast.BasicLit:
		if n, err := strconv.Atoi(v.Value); v.Kind == token.INT && err == nil {
			c.replace(v, strconv.Itoa(n+1))
		}
		if v.Kind == token.STRING && key.MatchString(v.Value) {
			c.replace(v, `"x`+v.Value[1:])
		}
	case *ast.CallExpr:
		for i := range len(v.Args) - 1 {
			a, b := c.text(v.Args[i]), c.text(v.Args[i+1])
			if a != b && !v.Ellipsis.IsValid() {
				c.add(v.Args[i].Pos(), v.Args[i+1].End(), b+", "+a)
			}
		}
	}
}

// statement negates a condition, or goes on where it should end.
func (c *changes) statement(n ast.Node) {
	switch v := n.(type) {
	case *ast.IfStmt:
		c.replace(v.Cond, "!("+c.text(v.Cond)+")")
	case *ast.ForStmt:
		if v.Cond != nil {
			c.replace(v.Cond, "!("+c.text(v.Cond)+")")
		}
	case *ast.BranchStmt:
		switch v.Tok {
		case token.BREAK:
			c.add(v.TokPos, v.TokPos+5, "continue")
		case token.CONTINUE:
			c.add(v.TokPos, v.TokPos+8, "break")
		}
	}
}

// drops leaves out one statement that does something.
func (c *changes) drops(list []ast.Stmt) {
	for _, s := range list {
		switch v := s.(type) {
		case *ast.ExprStmt:
			if !c.logs(v.X) {
				c.replace(v, "")
			}
		case *ast.AssignStmt:
			if v.Tok != token.DEFINE {
				c.replace(v, "")
			}
		case *ast.IncDecStmt, *ast.DeferStmt:
			c.replace(v, "")
		case *ast.ReturnStmt:
			if len(v.Results) == 0 {
				c.replace(v, "")
			}
		}
	}
}

// returns gives back the zero value of a simple type, or the other bool.
func (c *changes) returns(t *ast.FuncType, body *ast.BlockStmt) {
	if t.Results == nil {
		return
	}
	var types []ast.Expr
	for _, field := range t.Results.List {
		for range max(len(field.Names), 1) {
			types = append(types, field.Type)
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		if _, is := n.(*ast.FuncLit); is {
			return false
		}
		r, is := n.(*ast.ReturnStmt)
		if !is || len(r.Results) != len(types) {
			return true
		}
		for i, result := range r.Results {
			zero := c.zero(types[i])
			if zero == "false" {
				zero = "!(" + c.text(result) + ")"
			}
			if zero != "" && zero != c.text(result) {
				c.replace(result, zero)
			}
		}
		return true
	})
}

// zero gives the zero value of a type whose name says what it is.
func (c *changes) zero(t ast.Expr) string {
	switch v := t.(type) {
	case *ast.Ident:
		return map[string]string{"string": `""`, "bool": "false", "int": "0", "int64": "0", "float64": "0", "error": "nil", "Cents": "0", "Date": `""`}[v.Name]
	case *ast.ArrayType:
		if v.Len == nil {
			return "nil"
		}
	case *ast.MapType, *ast.StarExpr, *ast.FuncType:
		return "nil"
	}
	return ""
}

// logs says whether an expression is a call that writes into the log.
func (c *changes) logs(e ast.Expr) bool {
	call, is := e.(*ast.CallExpr)
	if !is {
		return false
	}
	s, is := call.Fun.(*ast.SelectorExpr)
	return is && c.text(s.X) == "slog"
}

func (c *changes) text(n ast.Node) string {
	return string(c.source[c.offset(n.Pos()):c.offset(n.End())])
}

func (c *changes) replace(n ast.Node, with string) { c.add(n.Pos(), n.End(), with) }

func (c *changes) add(from, to token.Pos, with string) {
	c.list = append(c.list, mutant{from: c.offset(from), to: c.offset(to), with: with})
}
