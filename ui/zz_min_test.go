package ui
import ("testing";"fmt";"fyne.io/fyne/v2";"strings")
func TestZZMin(t *testing.T){
	o := newOffice(t).withSample()
	o.window.Resize(smallest)
	for _, n := range []string{"measures","lessons"} {
	o.goTo(place{page:n})
	for i, open := range sectionsOf(o,n){ open()
	fmt.Println("==",n,i)
	var walk func(x fyne.CanvasObject, d int)
	walk=func(x fyne.CanvasObject,d int){ if x.MinSize().Width<480||!x.Visible(){return}
		l:=""
		if c,ok:=x.(*fyne.Container);ok{ l=fmt.Sprintf("%T",c.Layout)}
		fmt.Printf("%s%T %s %v size %v\n",strings.Repeat(" ",d),x,l,x.MinSize(),x.Size())
		if c,ok:=x.(*fyne.Container);ok{ for _,y:=range c.Objects{walk(y,d+1)}}
	}
	walk(o.shell.scroll.Content,0)}
	}
}
